import { expect, fresh, stationCalled, test } from "./fixtures"

test("what a street does is in the log of its district, in words, and in no other district's", async ({
  as,
  page,
  browserOf,
  request,
}) => {
  const reason = fresh("停水检修")
  const id = await stationCalled(request, "天通西苑小哥加油站")
  const street = await (await browserOf("street")).newPage()
  await street.goto(`/console/stations/${id}`)
  const closures = street.locator("section").filter({ hasText: "临时关闭" }).last()
  await closures.locator("summary").click()
  await closures.locator("[name=fromDay]").fill("2027-03-01")
  await closures.locator("[name=toDay]").fill("2027-03-02")
  await closures.locator("[name=reason]").fill(reason)
  await closures.getByRole("button", { name: "登记临时关闭" }).click()
  await expect(street.getByText(reason).first()).toBeVisible()

  await as("district")
  await page.goto(`/console/audit?subjectType=station&subjectId=${id}`)
  const entry = page.locator("main ol > li").first()
  await expect(entry).toContainText("天通苑北街道")
  await expect(page.getByText(reason).first()).toBeAttached()

  const other = await (await browserOf("district2")).newPage()
  await other.goto(`/console/audit?subjectType=station&subjectId=${id}`)
  await expect(other.getByText(reason)).toHaveCount(0)
})
