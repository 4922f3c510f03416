import { dayFromNow, expect, fresh, stationCalled, test, weekFromNow } from "./fixtures"

test("a street sends somebody else, and riders read who comes instead of whom and why", async ({
  page,
  as,
  request,
  context,
  baseURL,
  plainPhone,
}) => {
  const note = fresh("请带合同")
  const reason = fresh("律师开庭")
  // A place of this run's own, so that what another run has left there is not in the way.
  const place = fresh("谈话室")
  const id = await stationCalled(request, "天通北苑一区红色驿站")
  await as("street")
  const week = weekFromNow(1)
  const drawer = page.getByRole("dialog")
  const readByRiders = async () =>
    (await (await request.get(`/api/v1/stations/${id}/schedule?week=${week}`)).json()).sessions.find(
      (session: { note: string | null }) => session.note === note,
    )

  await page.goto(`/console/schedules/${id}/${week}`)
  await page.getByRole("button", { name: "新增场次" }).first().click()
  await drawer.locator("[name=kindCode]").selectOption({ label: "法律咨询" })
  await drawer.locator("[name=day]").selectOption(dayFromNow(1, 4))
  await drawer.locator("[name=starts]").fill("16:10")
  await drawer.locator("[name=ends]").fill("16:40")
  await drawer.locator("[name=providerId]").selectOption({ label: "昌平区法律援助志愿团" })
  await drawer.locator("[name=place]").fill(place)
  await drawer.locator("[name=note]").fill(note)
  await drawer.getByRole("button", { name: "加入草稿" }).click()
  await expect(drawer).toBeHidden()
  const publish = await context.request.post(`/api/v1/stations/${id}/schedule/publish?week=${week}`, {
    headers: { origin: baseURL ?? "" },
  })
  expect(publish.ok(), "the week is published").toBe(true)
  const before = await readByRiders()
  const uid = `${before.id}@nuanyi`

  await page.reload()
  await page
    .getByRole("region", { name: "一周安排" })
    .getByRole("button", { name: new RegExp(`16:10.*${place}`) })
    .press("Enter")
  await drawer.getByRole("button", { name: "换提供方" }).click()
  await drawer.getByLabel("谁来代替").selectOption({ label: "八里庄公共法律服务站" })
  await drawer.getByLabel("更换的原因").fill(reason)
  await drawer.getByRole("button", { name: "更换并告诉骑手" }).click()
  await expect(drawer).toBeHidden()

  expect(await readByRiders()).toMatchObject({
    id: before.id,
    provider: "八里庄公共法律服务站",
    insteadOf: "昌平区法律援助志愿团",
    changeReason: reason,
  })
  const rider = await plainPhone.newPage()
  await expect(async () => {
    await rider.goto(`/stations/${id}`)
    expect(await rider.content()).toContain(`由 八里庄公共法律服务站 代替 昌平区法律援助志愿团：${reason}`)
  }).toPass({ timeout: 15_000 })
  const calendar = (await (await request.get(`/stations/${id}/schedule.ics`)).text()).replaceAll("\r\n ", "")
  const event = calendar.split("BEGIN:VEVENT").find((one) => one.includes(uid))
  expect(event).toContain("SEQUENCE:1")
  expect(event).toContain(`八里庄公共法律服务站 代替 昌平区法律援助志愿团：${reason}`)
  await page.goto(`/console/schedules/${id}/${week}/history`)
  await expect(page.getByText(`原因：${reason}`).first()).toBeVisible()

  // Whoever comes next finds both providers free again.
  await context.request.post(`/api/v1/stations/${id}/schedule/cancellations`, {
    headers: { origin: baseURL ?? "" },
    data: { sessionId: before.id, reason },
  })
})
