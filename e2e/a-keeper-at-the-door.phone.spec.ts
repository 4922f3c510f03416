import { expect, stationCalled, test } from "./fixtures"

test("a keeper counts who comes in with large keys, takes one back, and voids a mistake", async ({
  page,
  as,
  request,
}) => {
  const id = await stationCalled(request, "华联家园驿站")
  await as("keeper")
  await page.goto("/console")
  await expect(page).toHaveURL(new RegExp(`/console/attendance/${id}`))

  const visits = page.locator("dl").filter({ hasText: "到访人次" }).locator("dd").first()
  const before = Number(await visits.textContent())
  const courier = page.getByRole("button", { name: /^快递员/ })
  const box = await courier.boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0), "large enough for a thumb in a glove").toBeGreaterThan(
    88,
  )

  await courier.click()
  await expect(page.getByRole("status").filter({ hasText: "快递员 +1" })).toBeVisible()
  await page.getByRole("button", { name: "5", exact: true }).click()
  await page.getByRole("button", { name: /^外卖骑手/ }).click()
  await expect(visits).toHaveText(String(before + 6))

  await page.getByRole("button", { name: "撤销" }).click()
  await expect(visits).toHaveText(String(before + 1))

  // What was counted is there for the next who looks.
  await page.reload()
  await expect(visits).toHaveText(String(before + 1))
  const latest = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: "作废" }) })
    .first()
  await latest.getByRole("button", { name: "作废" }).click()
  // It is sent from this page: whoever leaves sooner finds it waiting here.
  const sent = page.waitForResponse((answer) => answer.url().endsWith("/voids") && answer.ok())
  await page.getByRole("button", { name: "重复登记" }).click()
  await expect(visits).toHaveText(String(before))
  await sent
  await page.goto(`/console/attendance/${id}/entries`)
  await expect(page.getByText("重复登记").first()).toBeVisible()
})

test("taps without a network wait, and are sent once when it is back", async ({
  page,
  as,
  context,
  request,
}) => {
  const id = await stationCalled(request, "十里堡暖心驿站")
  await as("keeper2")
  await page.goto(`/console/attendance/${id}`)
  const visits = page.locator("dl").filter({ hasText: "到访人次" }).locator("dd").first()
  const before = Number(await visits.textContent())
  await context.setOffline(true)
  await page.getByRole("button", { name: /^快递员/ }).click()
  await page.getByRole("button", { name: /^快递员/ }).click()
  await expect(page.getByText(/待发送 2 条/)).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText(/待发送/)).toBeHidden({ timeout: 30_000 })
  await page.reload()
  await expect(visits).toHaveText(String(before + 2))
})
