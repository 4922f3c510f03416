import { dayFromNow, expect, fresh, stationCalled, test, weekFromNow } from "./fixtures"

type Session = { id: string; note: string | null; cancelled: boolean }

test("a street cancels a session with a reason, and riders read it at once", async ({
  page,
  as,
  request,
  context,
  baseURL,
  plainPhone,
}) => {
  const note = fresh("请带工作证")
  const reason = fresh("老师临时有事")
  const id = await stationCalled(request, "天通北苑一区红色驿站")
  await as("street")
  const week = weekFromNow(1)
  const drawer = page.getByRole("dialog")
  const api = `/api/v1/stations/${id}/schedule`
  const readByRiders = async (): Promise<Session[]> =>
    (await (await request.get(`${api}?week=${week}`)).json()).sessions

  // A session of this run's own: what the demo has announced stays for whoever comes next.
  await page.goto(`/console/schedules/${id}/${week}`)
  await page.getByRole("button", { name: "新增场次" }).first().click()
  await drawer.locator("[name=kindCode]").selectOption({ label: "义务理发" })
  await drawer.locator("[name=day]").selectOption(dayFromNow(1, 5))
  await drawer.locator("[name=starts]").fill("16:00")
  await drawer.locator("[name=ends]").fill("17:00")
  await drawer.locator("[name=note]").fill(note)
  await drawer.getByRole("button", { name: "加入草稿" }).click()
  await expect(drawer).toBeHidden()
  const publish = await context.request.post(`${api}/publish?week=${week}`, {
    headers: { origin: baseURL ?? "" },
  })
  expect(publish.ok(), "the week is published").toBe(true)
  const own = (await readByRiders()).find((session) => session.note === note)

  await page.reload()
  await page
    .getByRole("region", { name: "一周安排" })
    .getByRole("button", { name: /16:00/ })
    .filter({ hasNotText: "已取消" })
    .press("Enter")
  await drawer.getByRole("button", { name: "取消场次" }).click()
  await drawer.getByLabel("取消的原因", { exact: false }).fill(reason)
  await drawer.getByRole("button", { name: "取消并告诉骑手" }).click()
  await expect(drawer).toBeHidden()

  expect((await readByRiders()).find((session) => session.id === own?.id)).toMatchObject({
    cancelled: true,
    cancelReason: reason,
  })
  const rider = await plainPhone.newPage()
  await expect(async () => {
    await rider.goto(`/stations/${id}`)
    expect(await rider.content()).toContain(reason)
  }).toPass({ timeout: 15_000 })
  const calendar = await (await request.get(`/stations/${id}/schedule.ics`)).text()
  expect(calendar).toContain("STATUS:CANCELLED")
})
