import sharp from "sharp"
import { expect, fresh, stationCalled, test } from "./fixtures"

const STATION = "天通西苑小哥加油站"

test("a visit that was begun survives a lost network and a reload, and is gone from the phone once it is sent", async ({
  page,
  context,
  as,
  request,
}) => {
  const id = await stationCalled(request, STATION)
  const trouble = fresh("门牌看不清")
  await as("street")
  const form = `/console/stations/${id}/inspections/new?kind=visit`
  await page.goto(form)
  const questions = page.locator(".group", { has: page.getByRole("radio") })
  for (let n = 0; n < (await questions.count()); n++)
    await questions.nth(n).getByText("符合", { exact: true }).click()
  await questions.nth(1).getByText("部分符合", { exact: true }).click()
  await questions.nth(1).getByLabel("哪里不符合").fill(trouble)
  await page.getByLabel("总体情况").fill("整体不错")

  await test.step("without network nothing is sent, and nothing is lost", async () => {
    await context.setOffline(true)
    await page.getByRole("button", { name: "提交" }).click()
    await expect(page.getByText("没有收到服务器的答复")).toBeVisible()
    await expect(questions.nth(1).getByLabel("哪里不符合")).toHaveValue(trouble)
    await context.setOffline(false)
  })

  await test.step("the page is closed and opened again, and goes on from there", async () => {
    await page.reload()
    await expect(page.getByText("没提交的内容")).toBeVisible()
    await expect(questions.nth(1).getByLabel("哪里不符合")).toHaveValue(trouble)
    await expect(page.getByLabel("总体情况")).toHaveValue("整体不错")
    await expect(page.getByRole("radio", { name: "符合", exact: true, checked: true })).toHaveCount(
      (await questions.count()) - 1,
    )
  })

  await test.step("it is sent with its photos, and the next visit begins empty", async () => {
    const photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: "#b96" } })
      .png()
      .toBuffer()
    const boxes = page.locator("input[type=file]")
    for (let n = 0; n < (await boxes.count()); n++)
      await boxes.nth(n).setInputFiles({ name: "door.png", mimeType: "image/png", buffer: photo })
    await page.getByRole("button", { name: "提交" }).click()
    await expect(page.getByText(trouble)).toBeVisible()
    await expect(page.getByRole("heading", { name: "分" })).toBeVisible()
    await page.goto(form)
    await expect(page.getByText("存在这台手机上")).toBeVisible()
    await expect(page.getByRole("radio", { checked: true })).toHaveCount(0)
  })
})
