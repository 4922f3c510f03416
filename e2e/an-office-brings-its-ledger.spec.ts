import { readFile } from "node:fs/promises"
import { dayFromNow, expect, fresh, test } from "./fixtures"

const csv = (name: string, ...lines: string[]) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(`\ufeff${lines.join("\r\n")}`),
})

test("a street imports its stations, sees what is wrong by row and column, and takes it back as one", async ({
  page,
  as,
}) => {
  const [first, second] = [fresh("东三区驿站"), fresh("西三区驿站")]
  await as("street")
  await page.goto("/console/ledgers")
  await page.getByRole("link", { name: "导入驿站台账" }).click()

  await test.step("what is no ledger is refused at its field", async () => {
    await page.getByLabel(/^文件/).setInputFiles(csv("通讯录.csv", "部门,人员", "甲,乙"))
    await page.getByRole("button", { name: "上传并预览" }).click()
    await expect(page.locator("#f-file-error")).toContainText("没有找到驿站台账的表头")
  })

  await test.step("the preview says what each row will do", async () => {
    await page
      .getByLabel(/^文件/)
      .setInputFiles(
        csv(
          "驿站台账.csv",
          "天通苑北街道驿站台账,,,,,",
          "序号,驿站名称,类型,地址,开放时间,设施",
          `1,${first},楼宇驿站,东三区 1 号,周一至周五 ９：００－１８：００；周六日 10:00-16:00,热水、微波炉`,
          `2,${second},楼宇驿站,西三区 2 号,周一三五 9:00-11:30,热水`,
          "3,北三区驿站,太空舱,北三区 3 号,看情况,热水",
        ),
      )
    await page.getByRole("button", { name: "上传并预览" }).click()
    await expect(page.getByRole("heading", { level: 1, name: "驿站台账.csv" })).toBeVisible()
    await expect(page.getByText("新增 2 行，变更 0 行，无变化 0 行，有误 1 行")).toBeVisible()
    await expect(page.getByText("第 5 行 E 列“开放时间”：“看情况”读不出开放时间")).toBeVisible()
    await expect(page.getByText("第 5 行 C 列“类型”：字典或名单里没有“太空舱”")).toBeVisible()
  })

  await test.step("only what is ticked comes in", async () => {
    await page.getByLabel(`导入第 4 行“${second}”`).uncheck()
    await page.getByRole("button", { name: "导入选中的行" }).click()
    await expect(page.getByText(/^已于 .* 导入$/)).toBeVisible()
    await page.goto(`/console/stations?q=${first}`)
    await expect(page.getByRole("link", { name: first })).toBeVisible()
    await page.goto(`/console/stations?q=${second}`)
    await expect(page.getByRole("link", { name: second })).toHaveCount(0)
  })

  await test.step("taken back, the draft is withdrawn", async () => {
    await page.goto("/console/ledgers")
    await page.getByRole("link", { name: "驿站台账.csv" }).first().click()
    await page.getByLabel(/^撤销原因/).fill("表格拿错了")
    await page.getByRole("button", { name: "撤销导入" }).click()
    await expect(page.getByText("撤销原因：表格拿错了")).toBeVisible()
    await page.goto(`/console/stations?q=${first}`)
    await expect(page.getByRole("row", { name: new RegExp(first) })).toContainText("已关闭")
  })
})

test("a community imports a term in one go: weekdays, a period, one station", async ({ page, as }) => {
  await as("community")
  await page.goto("/console/ledgers/new?kind=SCHEDULE")
  await page.getByLabel("驿站").selectOption({ label: "华联家园驿站" })
  await page.getByLabel(/^起始日期/).fill(dayFromNow(20, 1))
  await page.getByLabel(/^截止日期/).fill(dayFromNow(27, 7))
  await page
    .getByLabel(/^文件/)
    .setInputFiles(csv("下学期.csv", "服务项目,周几,时段,场地", `义诊,周一三五,9:00-11:30,${fresh("室")}`))
  await page.getByRole("button", { name: "上传并预览" }).click()
  await expect(page.getByText(/共 2\d 个场次/)).toBeVisible()
  await page.getByRole("button", { name: "导入选中的行" }).click()
  await expect(page.getByText(/^已于 .* 导入$/)).toBeVisible()
  await page.getByLabel(/^撤销原因/).fill("另行安排")
  await page.getByRole("button", { name: "撤销导入" }).click()
  await expect(page.getByText("撤销原因：另行安排")).toBeVisible()
})

test("the template that is handed out is read when it comes back", async ({ page, as }) => {
  await as("street")
  await page.goto("/console/ledgers/new")
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "下载模板" }).click(),
  ])
  const bytes = await readFile(await download.path())
  await page
    .getByLabel(/^文件/)
    .setInputFiles({ name: "驿站台账模板.xlsx", mimeType: "application/octet-stream", buffer: bytes })
  await page.getByRole("button", { name: "上传并预览" }).click()
  await expect(page.locator("#f-file-error")).toHaveText("表头下面没有内容")
})

test("the station ledger that a street takes out comes back without a change", async ({ page, as }) => {
  await as("street")
  await page.goto("/console/stations")
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "导出表格" }).click(),
  ])
  const buffer = await readFile(await download.path())
  await page.goto("/console/ledgers/new?kind=STATIONS")
  await page
    .getByLabel(/^文件/)
    .setInputFiles({ name: "导出.xlsx", mimeType: "application/octet-stream", buffer })
  await page.getByRole("button", { name: "上传并预览" }).click()
  await expect(page.getByText(/^新增 0 行，变更 0 行/)).toBeVisible()
})
