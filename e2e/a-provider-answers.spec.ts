import { dayFromNow, expect, fresh, stationCalled, test, weekFromNow } from "./fixtures"

const WEEK = weekFromNow(4)

test("a clinic cannot come and proposes another time; the planner takes it and publishes, and the clinic reads who came", async ({
  page,
  as,
  browserOf,
  request,
}) => {
  const station = await stationCalled(request, "天通北苑一区红色驿站")
  const note = fresh("请带医保卡")
  const drawer = page.getByRole("dialog")
  const grid = page.getByRole("region", { name: "一周安排" })
  await as("street")
  await page.goto(`/console/schedules/${station}/${WEEK}`)
  await page.getByRole("button", { name: "新增场次" }).first().click()
  await drawer.locator("[name=kindCode]").selectOption({ label: "义诊" })
  await drawer.locator("[name=providerId]").selectOption({ label: "天通苑北社区卫生服务中心" })
  await drawer.locator("[name=day]").selectOption(dayFromNow(4, 2))
  await drawer.locator("[name=starts]").fill("10:00")
  await drawer.locator("[name=ends]").fill("11:00")
  await drawer.locator("[name=place]").fill(fresh("活动区"))
  await drawer.locator("[name=note]").fill(note)
  await drawer.getByRole("button", { name: "加入草稿" }).click()
  await expect(drawer).toBeHidden()

  const clinic = await (await browserOf("provider")).newPage()
  const row = clinic.getByRole("row").filter({ hasText: note })
  await clinic.goto("/console/my-sessions")
  await expect(row).toContainText("待发布")
  await row.getByRole("link", { name: "来不了或换时间" }).click()
  const decline = clinic.getByRole("region", { name: "来不了" })
  await decline.getByRole("button", { name: "答复来不了" }).click()
  await expect(decline.getByText("请填写").first()).toBeVisible()
  await decline.getByLabel("原因", { exact: false }).fill("当天门诊排满")
  await decline.getByRole("button", { name: "答复来不了" }).click()
  await expect(row).toContainText("当天门诊排满")

  await page.reload()
  await expect(grid.getByRole("button", { name: /提供方来不了：当天门诊排满/ })).toBeVisible()

  await row.getByRole("link", { name: "修改答复" }).click()
  const propose = clinic.getByRole("region", { name: "想换个时间" })
  await propose.locator("[name=day]").selectOption(dayFromNow(4, 4))
  await propose.locator("[name=starts]").fill("15:00")
  await propose.locator("[name=ends]").fill("16:30")
  await propose.getByRole("button", { name: "提出这个时间" }).click()
  await expect(row).toContainText("想换个时间")

  await page.goto(`/console/schedules/${station}/${WEEK}/publish`)
  await expect(page.getByText(/提供方想换个时间/)).toBeVisible()
  await page.goto(`/console/schedules/${station}/${WEEK}`)
  await grid.getByRole("button", { name: /提供方想换个时间/ }).press("Enter")
  await drawer.getByRole("button", { name: "改到这个时间" }).click()
  await expect(drawer).toBeHidden()
  await expect(grid.getByRole("button", { name: /15:00–16:30.*提供方能来/s })).toBeVisible()
  await page.goto(`/console/schedules/${station}/${WEEK}/publish`)
  await page.getByRole("button", { name: "发布", exact: true }).click()
  await expect(page).toHaveURL(`/console/schedules/${station}/${WEEK}`)

  await clinic.goto("/console/my-sessions")
  await expect(row).toContainText("已发布")
  await expect(row).toContainText("15:00–16:30")
  await expect(row).toContainText("能来")
  await clinic.getByRole("link", { name: "已经结束" }).click()
  await expect(
    clinic
      .getByRole("row")
      .filter({ hasText: /[1-9]\d*$/ })
      .first(),
  ).toBeVisible()
})

test("a clinic writes down the days on which it cannot come, and takes that back", async ({ page, as }) => {
  const reason = fresh("外出义诊")
  await as("provider")
  await page.goto("/console/my-sessions/away")
  await page.getByText("登记不能来的日子").first().click()
  const away = page.getByRole("region", { name: "不能来的日子" })
  await away.locator("[name=fromDay]").fill(dayFromNow(9, 1))
  await away.locator("[name=reason]").fill(reason)
  await away.getByRole("button", { name: "登记不能来的日子" }).click()
  const line = away.getByRole("listitem").filter({ hasText: reason })
  await expect(line).toBeVisible()
  await line.getByRole("button", { name: "改为能来" }).click()
  await expect(line).toBeHidden()
})
