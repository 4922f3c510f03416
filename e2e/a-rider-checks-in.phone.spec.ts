import { expect, stationCalled, test } from "./fixtures"

test.use({ javaScriptEnabled: false })

test("a rider scans the code at the door and checks in with one tap, without JavaScript or an account", async ({
  page,
  request,
  browserOf,
}) => {
  const id = await stationCalled(request, "华联家园驿站")
  const keeper = await (await browserOf("keeper")).newPage()
  await keeper.goto(`/console/stations/${id}/code`)
  await expect(keeper.getByRole("img", { name: "签到二维码" })).toBeVisible()
  const address = await keeper.getByRole("link", { name: "打开骑手扫码后看到的页面" }).getAttribute("href")

  await page.goto(address ?? "")
  await expect(page.getByRole("heading", { name: "华联家园驿站" })).toBeVisible()
  await page.getByText("外卖骑手", { exact: true }).click()
  await page.getByRole("button", { name: "签到" }).first().click()
  await expect(page.getByText("谢谢，已登记")).toBeVisible()

  // The phone remembers what was chosen: next time it is one tap, and so soon it is the same visit.
  await page.goto(address ?? "")
  await page.getByRole("button", { name: /签到.*外卖骑手/ }).click()
  await expect(page.getByText("刚才已经登记过")).toBeVisible()
})

test("a code that was replaced, or is none, says what to do", async ({ page, request }) => {
  const id = await stationCalled(request, "华联家园驿站")
  await page.goto(`/check-in?s=${id}&c=1.abcdefgh`)
  await expect(page.getByText("这个签到码已经失效")).toBeVisible()
  await page.goto("/check-in")
  await expect(page.getByText("请扫驿站门口的签到码")).toBeVisible()
})

test("a rider finds a station by name, its pinyin's initials, and reads its week", async ({ page }) => {
  await page.goto("/")
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  for (const q of ["华联家园", "hljy"]) {
    await page.goto(`/stations?q=${encodeURIComponent(q)}`)
    await expect(page.getByRole("link", { name: /华联家园驿站/ }).first()).toBeVisible()
  }
  await page
    .getByRole("link", { name: /华联家园驿站/ })
    .first()
    .click()
  await expect(page.getByRole("heading", { level: 1 })).toContainText("华联家园驿站")
  await expect(page.getByText(/本周服务/).first()).toBeVisible()
})
