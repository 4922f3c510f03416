import { expect, stationCalled, test, weekFromNow } from "./fixtures"

test("a rider asks for a service with one tap, without JavaScript or an account, and whoever plans the week reads it", async ({
  plainPhone,
  request,
  browserOf,
}) => {
  const id = await stationCalled(request, "华联家园驿站")
  const planner = await (await browserOf("community")).newPage()
  const wanted = async () => {
    await planner.goto(`/console/schedules/${id}/${weekFromNow(1)}`)
    const card = planner.locator("#demand li", { hasText: "心理疏导" })
    if (!(await card.isVisible())) await planner.locator("#demand summary").click()
    return Number((await card.getByText(/\d+ 人/).textContent())?.replace(/\D/g, ""))
  }
  const phone = await plainPhone.newPage()
  const tap = async (kind: string) => {
    await phone.goto(`/stations/${id}`)
    await phone.getByText("晚上", { exact: true }).click()
    await phone.getByRole("button", { name: kind }).click()
    await expect(phone.getByRole("button", { name: `${kind} 已记下` })).toBeVisible()
  }

  await tap("心理疏导")
  const before = await wanted()
  expect(before).toBeGreaterThan(0)
  // The same phone once more is the same rider.
  await tap("心理疏导")
  expect(await wanted()).toBe(before)
})

test("a form that was tampered with counts nothing and says to try again", async ({ request }) => {
  const id = await stationCalled(request, "华联家园驿站")
  const forms: Record<string, string>[] = [
    {},
    { kindCode: "haircut" },
    { kindCode: "meituan", timeOfDay: "NOON" },
  ]
  for (const form of forms) {
    const answer = await request.post(`/stations/${id}/needs`, { form, maxRedirects: 0 })
    expect(answer.status()).toBe(303)
    expect(answer.headers().location).toBe(`/stations/${id}#need-failed`)
  }
})
