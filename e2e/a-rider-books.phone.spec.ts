import { dayFromNow, expect, fresh, stationCalled, test, weekFromNow } from "./fixtures"

test("two riders book the only place without JavaScript: one has it, one waits, and takes over what is given back", async ({
  request,
  browserOf,
  plainPhone,
  browser,
  baseURL,
}) => {
  const note = fresh("请提前十分钟到")
  const id = await stationCalled(request, "天通北苑一区红色驿站")
  const week = weekFromNow(2)
  const office = await browserOf("street")
  const planner = await office.newPage()
  await planner.goto(`/console/schedules/${id}/${week}`)
  await planner.getByRole("button", { name: "新增场次" }).first().click()
  const drawer = planner.getByRole("dialog")
  await drawer.locator("[name=kindCode]").selectOption({ label: "法律咨询" })
  await drawer.locator("[name=day]").selectOption(dayFromNow(2, 3))
  await drawer.locator("[name=starts]").fill("15:10")
  await drawer.locator("[name=ends]").fill("15:40")
  await drawer.locator("[name=place]").fill(fresh("预约室"))
  await drawer.locator("[name=capacity]").fill("1")
  await drawer.locator("[name=bookable][value=true]").check()
  await drawer.locator("[name=note]").fill(note)
  await drawer.getByRole("button", { name: "加入草稿" }).click()
  await expect(drawer).toBeHidden()
  const published = await office.request.post(`/api/v1/stations/${id}/schedule/publish?week=${week}`, {
    headers: { origin: baseURL ?? "" },
  })
  expect(published.ok(), "the week is published").toBe(true)
  const { sessions } = await (await request.get(`/api/v1/stations/${id}/schedule?week=${week}`)).json()
  const session = sessions.find((one: { note: string | null }) => one.note === note)
  expect(session.bookable).toBe(true)

  const otherPhone = await browser.newContext({ javaScriptEnabled: false, locale: "zh-CN", baseURL })
  const [first, second] = [await plainPhone.newPage(), await otherPhone.newPage()]
  for (const [rider, button, answer] of [
    [first, "预约", "预约好了"],
    [second, "排队等候", "排上队了"],
  ] as const) {
    await rider.goto(`/bookings/new?session=${session.id}`)
    await rider.getByText("外卖骑手", { exact: true }).click()
    await rider.getByRole("button", { name: button, exact: true }).click()
    await expect(rider.getByText(answer)).toBeVisible()
  }
  await expect(first.getByText("有名额")).toBeVisible()
  await expect(second.getByText("排队中，前面 0 人")).toBeVisible()

  await first.getByText("取消预约").click()
  await first.getByRole("button", { name: "确认取消" }).click()
  await expect(first.getByText("已取消").first()).toBeVisible()
  await second.goto("/bookings")
  await expect(second.getByText("有名额")).toBeVisible()
  await second.goto(`/bookings/new?session=${session.id}`)
  await expect(second.getByText("已约满")).toBeVisible()
  await otherPhone.close()
})

test("a code that leads nowhere, and a session that is not there, are said so", async ({ page }) => {
  await page.goto("/bookings?code=ZZZZZZ")
  await expect(page.getByText("没有找到这个预约")).toBeVisible()
  await page.goto("/bookings/new?session=00000000-0000-4000-8000-000000000000")
  await expect(page.getByText("没有这个场次")).toBeVisible()
})
