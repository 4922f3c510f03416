import { expect, fresh, stationCalled, test, weekFromNow } from "./fixtures"

test("a street cancels a session with a reason, and riders read it at once", async ({
  page,
  as,
  request,
  context,
  baseURL,
  plainPhone,
}) => {
  const reason = fresh("老师临时有事")
  const id = await stationCalled(request, "天通北苑一区红色驿站")
  await as("street")
  const week = weekFromNow(1)
  // Next week is announced in the demo; where the last session of it was cancelled before, one is added.
  const draft = await (await context.request.get(`/api/v1/stations/${id}/schedule/draft?week=${week}`)).json()
  type Session = { id: string; cancelled: boolean; startsAt: string }
  const standing = draft.sessions.filter((session: Session) => !session.cancelled)
  expect(standing.length, "next week has a session").toBeGreaterThan(0)
  const [first] = standing as [Session]
  await context.request.post(`/api/v1/stations/${id}/schedule/publish?week=${week}`, {
    headers: { origin: baseURL ?? "" },
  })

  await page.goto(`/console/schedules/${id}/${week}`)
  const time = first.startsAt.slice(11, 16)
  await page
    .getByRole("region", { name: "一周安排" })
    .getByRole("button", { name: new RegExp(time) })
    .first()
    .press("Enter")
  const drawer = page.getByRole("dialog")
  await drawer.getByRole("button", { name: "取消场次" }).click()
  await drawer.getByLabel("取消的原因", { exact: false }).fill(reason)
  await drawer.getByRole("button", { name: "取消并告诉骑手" }).click()
  await expect(drawer).toBeHidden()

  const published = await (await request.get(`/api/v1/stations/${id}/schedule?week=${week}`)).json()
  expect(published.sessions.find((session: Session) => session.id === first.id)).toMatchObject({
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
