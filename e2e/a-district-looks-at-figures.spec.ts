import { expect, test } from "./fixtures"

test("a district reads its figures, goes down to the rows behind them, and takes them along", async ({
  page,
  as,
  context,
}) => {
  await as("district")
  await page.goto("/console")
  await expect(page).toHaveURL(/\/console\/overview/)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("昌平区总览")

  await test.step("the same figures as the API", async () => {
    const { totals } = await (await context.request.get("/api/v1/stats")).json()
    expect(totals.visits).toBeGreaterThan(0)
    await expect(page.getByText(totals.visits.toLocaleString("zh-CN")).first()).toBeVisible()
  })

  await test.step("down to a street, and no further than its own district", async () => {
    await page.getByRole("link", { name: "天通苑北街道" }).first().click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("天通苑北街道总览")
    expect((await context.request.get("/console/overview?area=110105")).status()).toBe(404)
    expect((await context.request.get("/api/v1/stats?area=110105")).status()).toBe(404)
  })

  await test.step("to the rows behind a figure", async () => {
    await page.goto("/console/overview/rows?what=stations")
    await expect(page.getByRole("table").getByText("华联家园驿站")).toBeVisible()
    await expect(page.getByText("十里堡暖心驿站")).toBeHidden()
  })

  await test.step("into a spreadsheet, and the audit knows", async () => {
    await page.goto("/console/overview")
    const download = page.waitForEvent("download")
    await page.getByRole("link", { name: "导出表格" }).click()
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/)
    await expect(async () => {
      await page.goto("/console/audit?action=overview.export")
      await expect(page.locator("main ol > li").first()).toContainText("昌平区", { timeout: 2000 })
    }).toPass({ timeout: 15_000 })
  })
})
