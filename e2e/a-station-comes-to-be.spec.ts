import { expect, fresh, test } from "./fixtures"

test("a community registers a station, the street sends it back and then approves it, and riders find it", async ({
  page,
  as,
  browserOf,
  plainPhone,
}) => {
  test.slow()
  const name = fresh("北苑试点驿站")
  await as("community")

  await test.step("the form says what is missing, and keeps what was written", async () => {
    await page.goto("/console/stations/new")
    await page.getByLabel("名称", { exact: false }).first().fill(name)
    await page.getByRole("button", { name: "存为草稿" }).click()
    await expect(page.getByText(/有 \d+ 处需要修改/)).toBeVisible()
    await expect(page.getByLabel("名称", { exact: false }).first()).toHaveValue(name)
    await expect(page).toHaveURL(/\/console\/stations\/new/)
  })

  await test.step("complete, it becomes a draft", async () => {
    await page.locator("[name=kindCode]").selectOption({ label: "小哥加油站" })
    await page.locator("[name=areaCode]").selectOption("110114008012")
    await page.locator("[name=hostName]").fill("天通北苑物业")
    await page.locator("[name=address]").fill("昌平区天通北苑一区 1 号")
    await page.locator("[name=lng]").fill("116.4150")
    await page.locator("[name=lat]").fill("40.0801")
    await page.getByRole("button", { name: "24 小时开放" }).click()
    await page.getByRole("checkbox", { name: "热水", exact: false }).first().check()
    await page.getByRole("button", { name: "存为草稿" }).click()
    await expect(page.getByRole("heading", { level: 1 })).toContainText(name)
    await expect(page.getByText("草稿").first()).toBeVisible()
  })
  const record = new URL(page.url()).pathname
  const street = await (await browserOf("street")).newPage()

  await test.step("the street sends it back with a reason, and the community reads it", async () => {
    await page.getByRole("button", { name: "提交审核" }).click()
    await expect(page.getByText("待审核").first()).toBeVisible()
    await street.goto(record)
    await street.getByText("退回修改 …").click()
    await street.getByLabel("原因", { exact: false }).first().fill("请补充进门说明")
    await street.getByRole("button", { name: "退回修改" }).click()
    await expect(street.getByText("已退回").first()).toBeVisible()
    await page.reload()
    await expect(page.getByText("请补充进门说明").first()).toBeVisible()
  })

  await test.step("amended and submitted again, it is approved", async () => {
    await page.goto(`${record}/edit`)
    await page.locator("[name=accessNotes]").fill("从北门进，电动车停在白线内。")
    await page.getByRole("button", { name: "保存" }).click()
    await expect(page.getByRole("heading", { level: 1 })).toContainText(name)
    // The history says 待审核 from the first time; the head of the page says it only once this submission has arrived.
    await page.getByRole("button", { name: "提交审核" }).click()
    await expect(page.getByText("等待街道审核，期间不能修改。")).toBeVisible()
    await street.reload()
    await street.getByRole("button", { name: "审核通过" }).click()
    await expect(street.getByText("已通过").first()).toBeVisible()
  })

  const id = record.split("/").at(-1)
  const rider = await plainPhone.newPage()
  await test.step("riders cannot see it before it is opened, and can at once afterwards", async () => {
    expect((await rider.goto(`/stations/${id}`))?.status()).toBe(404)
    await page.reload()
    await page.getByRole("button", { name: "启用", exact: true }).click()
    await expect(page.getByText("已启用").first()).toBeVisible()
    await expect(async () => {
      expect((await rider.goto(`/stations/${id}`))?.status()).toBe(200)
    }).toPass({ timeout: 15_000 })
    await expect(rider.getByRole("heading", { level: 1 })).toContainText(name)
    await expect(rider.getByText("从北门进，电动车停在白线内。")).toBeVisible()
    await rider.goto(`/stations?q=${encodeURIComponent(name)}`)
    await expect(rider.getByRole("link", { name }).first()).toBeVisible()
  })
})
