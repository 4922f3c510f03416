import sharp from "sharp"
import { expect, fresh, stationCalled, test } from "./fixtures"

const STATION = "天通东苑楼宇驿站"

test("a street visits a station with a phone, and what it found is mended and looked at again", async ({
  page,
  as,
  browserOf,
  request,
}) => {
  const id = await stationCalled(request, STATION)
  const trouble = fresh("饮水机不出热水")
  const photo = {
    name: "door.png",
    mimeType: "image/png",
    buffer: await sharp({ create: { width: 2400, height: 1800, channels: 3, background: "#b96" } })
      .png()
      .toBuffer(),
  }
  await as("street")
  await page.goto(`/console/stations/${id}/inspections`)
  await page.getByRole("link", { name: "到站检查" }).click()
  await expect(page.getByRole("heading", { name: "到站检查" })).toBeVisible()
  const questions = page.locator(".group", { has: page.getByRole("radio") })
  for (let n = 0; n < (await questions.count()); n++)
    await questions.nth(n).getByText("符合", { exact: true }).click()

  await test.step("what is not as it should be is described, and photos that are missing are asked for", async () => {
    const facilities = questions.nth(4)
    await facilities.getByText("不符合", { exact: true }).click()
    await facilities.getByLabel("哪里不符合").fill(trouble)
    await facilities.getByLabel("坏了的设施").selectOption({ label: "热水" })
    await page.getByRole("button", { name: "提交" }).click()
    await expect(page.getByText("请拍一张照片").first()).toBeVisible()
    await expect(facilities.getByLabel("哪里不符合")).toHaveValue(trouble)
    const boxes = page.locator("input[type=file]")
    for (let n = 0; n < (await boxes.count()); n++) await boxes.nth(n).setInputFiles(photo)
    await page.getByRole("button", { name: "提交" }).click()
    await expect(page.getByRole("heading", { name: "80 分" })).toBeVisible()
    await expect(page.getByText("良好")).toBeVisible()
  })

  await test.step("riders read that it is broken, until the station says that it is mended", async () => {
    const rider = await (await browserOf(null)).newPage()
    await rider.goto(`/stations/${id}`)
    await expect(rider.locator("#facilities").getByText("起故障")).toBeVisible()
  })

  await test.step("the street sees it among what is to be mended, and settles it", async () => {
    await page.goto(`/console/stations/${id}/inspections`)
    const defect = page.locator("#defects li", { hasText: trouble }).first()
    await expect(defect).toContainText("热水，")
    await defect.getByText("复查", { exact: true }).click()
    await defect.getByLabel("现场照片").setInputFiles(photo)
    await defect.getByRole("button", { name: "复查通过" }).click()
    await expect(page.getByText("没有待整改的问题")).toBeVisible()
    await page.getByText("已办结的问题").click()
    await defect.getByText("经过").click()
    await expect(defect.getByRole("img", { name: "“复查通过”的照片" })).toBeVisible()
    const rider = await (await browserOf(null)).newPage()
    await expect(async () => {
      await rider.goto(`/stations/${id}`)
      await expect(rider.locator("#facilities").getByText("起故障")).toHaveCount(0)
    }).toPass()
  })
})
