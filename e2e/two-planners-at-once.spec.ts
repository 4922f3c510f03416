import type { Page } from "@playwright/test"
import { dayFromNow, expect, fresh, stationCalled, test, weekFromNow } from "./fixtures"

const WEEK = weekFromNow(6)
const grid = (page: Page) => page.getByRole("region", { name: "一周安排" })
const block = (page: Page, name: RegExp) => grid(page).getByRole("button", { name })

async function add(page: Page, weekday: number, note: string) {
  await page.getByRole("button", { name: "新增场次" }).first().click()
  const drawer = page.getByRole("dialog")
  await drawer.locator("[name=kindCode]").selectOption({ label: "义务理发" })
  await drawer.locator("[name=day]").selectOption(dayFromNow(6, weekday))
  await drawer.locator("[name=starts]").fill("10:00")
  await drawer.locator("[name=ends]").fill("11:00")
  await drawer.locator("[name=note]").fill(note)
  return drawer
}

test("a community and its street plan the same week: each sees the other, nothing is lost and nothing is there twice", async ({
  page,
  context,
  as,
  browserOf,
  request,
}) => {
  test.slow()
  const id = await stationCalled(request, "天通北苑夜间驿站")
  const address = `/console/schedules/${id}/${WEEK}`
  await as("community")
  const street = await (await browserOf("street")).newPage()
  await Promise.all([page.goto(address), street.goto(address)])

  await test.step("what one adds, the other sees without asking", async () => {
    const drawer = await add(page, 2, fresh("社区"))
    await drawer.getByRole("button", { name: "加入草稿" }).click()
    await expect(drawer).toBeHidden()
    await expect(block(street, /义务理发.*10:00/)).toBeVisible({ timeout: 20_000 })
  })

  await test.step("with the network cut in mid-save what is typed stays, and it is saved once", async () => {
    const drawer = await add(page, 3, fresh("断网"))
    await context.setOffline(true)
    await drawer.getByRole("button", { name: "加入草稿" }).click()
    await expect(drawer.getByRole("alert")).toBeVisible()
    await context.setOffline(false)
    await drawer.getByRole("button", { name: "加入草稿" }).click()
    await expect(drawer).toBeHidden()
    await expect(block(page, /义务理发.*10:00/)).toHaveCount(2)
  })

  await test.step("who has a session open is told what the other has done to it, and decides", async () => {
    await expect(block(street, /义务理发.*10:00/)).toHaveCount(2, { timeout: 20_000 })
    await block(street, /义务理发.*10:00/)
      .first()
      .click()
    await block(page, /义务理发.*10:00/)
      .first()
      .click()
    const theirs = street.getByRole("dialog")
    await theirs.locator("[name=capacity]").fill("12")
    await theirs.getByRole("button", { name: "保存" }).click()
    await expect(theirs).toBeHidden()
    const mine = page.getByRole("dialog")
    await expect(mine.getByText("别人刚改了这一场")).toBeVisible({ timeout: 20_000 })
    await expect(mine.getByText("名额：无 → 12")).toBeVisible()
    await mine.locator("[name=capacity]").fill("15")
    await mine.getByRole("button", { name: "保存" }).click()
    await expect(mine).toBeHidden()
  })

  await test.step("one's own steps can be taken back, and done again", async () => {
    await page.getByRole("button", { name: "撤销" }).click()
    await expect(page.getByRole("button", { name: "恢复" })).toBeEnabled()
    await page.keyboard.press("Control+z")
    await expect(block(page, /义务理发.*10:00/)).toHaveCount(1)
    await page.getByRole("button", { name: "恢复" }).click()
    await expect(block(page, /义务理发.*10:00/)).toHaveCount(2)
  })
})
