import { expect, test } from "./fixtures"

test("somebody with two posts works in one at a time, and sees only what that one may", async ({
  page,
  as,
  context,
}) => {
  await as("multi")
  await page.goto("/console/account")
  const switcher = page.locator("header details").filter({ hasText: "当前岗位" })
  const change = async (role: string) => {
    await switcher.locator("summary").click()
    await switcher.getByRole("button", { name: new RegExp(role) }).click()
    await expect(switcher.locator("summary")).toContainText(role)
  }
  if (!(await switcher.locator("summary").textContent())?.includes("社区")) await change("社区")
  expect((await context.request.get("/console/overview")).status()).toBe(200)

  await change("驿站管理员")
  expect((await context.request.get("/console/overview")).status()).toBe(403)
  expect((await context.request.get("/console/stations/new")).status()).toBe(403)
  await page.goto("/console/stations")
  await expect(page.getByText("天通东苑楼宇驿站").first()).toBeVisible()

  await change("社区")
  expect((await context.request.get("/console/overview")).status()).toBe(200)
})
