import { dayFromNow, expect, fresh, stationCalled, test, weekFromNow } from "./fixtures"

const WEEK = weekFromNow(3)

test("a community plans a week with the keyboard, reads what will change, and publishes it", async ({
  page,
  as,
  request,
  plainPhone,
}) => {
  test.slow()
  const note = fresh("请带头盔")
  const id = await stationCalled(request, "天通北苑夜间驿站")
  await as("community")
  await page.goto(`/console/schedules/${id}/${WEEK}`)

  await test.step("a new session goes into the draft", async () => {
    await page.getByRole("button", { name: "新增场次" }).first().click()
    const drawer = page.getByRole("dialog")
    await drawer.locator("[name=kindCode]").selectOption({ label: "义务理发" })
    await drawer.locator("[name=day]").selectOption(dayFromNow(3, 2))
    await drawer.locator("[name=starts]").fill("20:00")
    await drawer.locator("[name=ends]").fill("20:30")
    await drawer.locator("[name=note]").fill(note)
    await drawer.getByRole("button", { name: "加入草稿" }).click()
    await expect(drawer).toBeHidden()
    await expect(page.getByText(/骑手还看不到/).first()).toBeVisible()
  })

  await test.step("the arrow keys move it a quarter of an hour later, on another day", async () => {
    const block = page
      .getByRole("region", { name: "一周安排" })
      .getByRole("button", { name: /义务理发.*20:00/ })
    await block.focus()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("ArrowRight")
    const saved = page.waitForResponse((answer) => answer.request().method() === "POST")
    await page.keyboard.press("Tab")
    expect((await saved).ok()).toBe(true)
    await page.reload()
    await expect(
      page.getByRole("region", { name: "一周安排" }).getByRole("button", { name: /义务理发.*20:15/ }),
    ).toBeVisible()
  })

  const rider = await plainPhone.newPage()
  const feed = async () => (await request.get(`/api/v1/stations/${id}/schedule?week=${WEEK}`)).text()
  await test.step("riders know nothing of a draft", async () => {
    expect(await feed()).not.toContain(note)
  })

  await test.step("the page before publishing says what changes for riders", async () => {
    await page.getByRole("link", { name: "查看并发布" }).click()
    await expect(page.getByRole("heading", { level: 1 })).toContainText("发布 天通北苑夜间驿站")
    await expect(page.getByText(note)).toBeVisible()
    await page.getByRole("button", { name: "发布", exact: true }).click()
    await expect(page.getByText("已发布").first()).toBeVisible()
  })

  await test.step("riders read it, also without JavaScript", async () => {
    expect(await feed()).toContain(note)
    await rider.goto(`/stations/${id}`)
    await expect(rider.getByRole("heading", { level: 1 })).toContainText("天通北苑夜间驿站")
    const calendar = await request.get(`/stations/${id}/schedule.ics`)
    expect(await calendar.text()).toContain("BEGIN:VEVENT")
  })
})
