import { expect, stationCalled, test } from "./fixtures"

const STATION = "天通中苑骑手食堂驿站"

test("a planner writes a special date with three spans, by keyboard, and reads them again", async ({
  page,
  as,
  request,
}) => {
  const id = await stationCalled(request, STATION)
  await as("street")
  await page.goto(`/console/stations/${id}/edit`)
  await page.getByRole("button", { name: "增加一天" }).press("Enter")
  const date = page.locator('[name^="exceptions."][name$=".day"]').last()
  const row = (await date.getAttribute("name"))?.replace(/\.day$/, "") ?? ""
  await date.fill("2030-01-01")
  await page.locator(`[name="${row}.reason"]`).fill("元旦")
  const times = [
    ["08:00", "10:00"],
    ["12:00", "14:00"],
    ["13:00", "09:00"],
  ]
  const add = page.getByRole("button", { name: "为1月1日 周二增加一段" })
  for (const [n, [opens = "", closes = ""]] of times.entries()) {
    // The first span is there already; the focus goes to each new one.
    if (n > 0) await add.press("Enter")
    else await page.locator(`[name="${row}.spans.0.opens"]`).focus()
    await page.keyboard.type(opens)
    await page.keyboard.press("Tab")
    await page.keyboard.type(closes)
  }

  await test.step("spans that overlap are refused at their fields, and nothing that was typed is lost", async () => {
    await page.getByRole("button", { name: "保存" }).click()
    await expect(page.locator(`[name="${row}.spans.1.opens"]`)).toHaveAttribute("aria-invalid", "true")
    await expect(page.getByText("与另一段开放时间重叠").first()).toBeVisible()
    for (const [n, [opens = "", closes = ""]] of times.entries()) {
      await expect(page.locator(`[name="${row}.spans.${n}.opens"]`)).toHaveValue(opens)
      await expect(page.locator(`[name="${row}.spans.${n}.closes"]`)).toHaveValue(closes)
    }
  })

  await test.step("put right, they are kept and shown, the night's end as the next day's", async () => {
    await page.locator(`[name="${row}.spans.2.opens"]`).fill("20:00")
    await page.locator(`[name="${row}.spans.2.closes"]`).fill("02:00")
    await page.getByRole("button", { name: "保存" }).click()
    await expect(page.getByText("08:00–10:00 12:00–14:00 20:00–次日02:00")).toBeVisible()
    await page.goto(`/console/stations/${id}/edit`)
    await expect(page.locator(`[name="${row}.spans.2.closes"]`)).toHaveValue("02:00")
  })
})

test("a photo that is too large is refused next to its field, and the caption stays", async ({
  page,
  as,
  request,
}) => {
  const id = await stationCalled(request, STATION)
  await as("street")
  await page.goto(`/console/stations/${id}`)
  await page.locator("[name=caption]").fill("门口")
  await page.locator("[name=photo]").evaluate((field: HTMLInputElement) => {
    const chosen = new DataTransfer()
    chosen.items.add(new File([new Uint8Array(50 * 1024 * 1024)], "door.jpg", { type: "image/jpeg" }))
    field.files = chosen.files
  })
  await page.getByRole("button", { name: "上传" }).click()
  await expect(page.locator("#f-photo-error")).toHaveText("照片不能超过 20 MB")
  await expect(page.locator("[name=caption]")).toHaveValue("门口")

  await test.step("and so is an upload that breaks off", async () => {
    await page.locator("[name=photo]").setInputFiles({
      name: "door.jpg",
      mimeType: "image/jpeg",
      buffer: Buffer.from("whatever"),
    })
    await page.route("**", (route) =>
      route.request().method() === "POST" ? route.abort() : route.continue(),
    )
    await page.getByRole("button", { name: "上传" }).click()
    await expect(page.getByText(/没有收到服务器的答复/)).toBeVisible()
    await expect(page.locator("[name=caption]")).toHaveValue("门口")
  })
})

test("staff list stations from where they are, the nearest first", async ({ page, as, context }) => {
  await context.grantPermissions(["geolocation"])
  await context.setGeolocation({ longitude: 116.4128, latitude: 40.0741 })
  await as("district")
  await page.goto("/console/stations")
  await page.getByRole("button", { name: "离我最近" }).click()
  await expect(page).toHaveURL(/near=116\.4128%2C40\.0741/)
  await expect(page.getByText("距离从 116.4128,40.0741 算起。")).toBeVisible()
  await expect(page.locator("tbody tr").first()).toContainText("华联家园驿站")
  await expect(page.locator("tbody tr").first()).toContainText("0 米")
})
