import { expect, stationCalled, test } from "./fixtures"

test("a rider copies a station's address to pass it on", async ({ page, context, request }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"])
  await page.goto(`/stations/${await stationCalled(request, "华联家园驿站")}`)
  await page.getByRole("button", { name: "复制地址" }).click()
  await expect(page.getByRole("button", { name: "地址已复制" })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("昌平区天通苑北街道华联商厦东侧库房")
})

test("without script there is no button that does nothing, and a number to call", async ({
  plainPhone,
  request,
}) => {
  const page = await plainPhone.newPage()
  await page.goto(`/stations/${await stationCalled(request, "华联家园驿站")}`)
  await expect(page.getByText("复制地址")).toBeHidden()
  await expect(page.getByRole("link", { name: "打电话" })).toHaveAttribute("href", /^tel:0100000/)
})

test("the list leads to areas, and says when nothing is near", async ({ page }) => {
  await page.goto("/stations?near=121.47,31.23")
  await expect(page.getByText("10 公里以内没有合适的驿站。下面是更远的，由近到远。")).toBeVisible()
  await page.goto("/stations?near=116.41,40.07&q=没有这样的驿站")
  await expect(page.getByText("不论远近，都没有符合这些条件的驿站。")).toBeVisible()
  await page.getByRole("link", { name: "由近到远看全部驿站" }).click()
  await expect(page).toHaveURL(/\/stations\?near=116\.41%2C40\.07$/)
  await page.getByRole("link", { name: /昌平区/ }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("昌平区的驿站")
})
