import { expect, fresh, test } from "./fixtures"

test("an administrator takes on a colleague, who must change the password before anything else", async ({
  page,
  as,
  browserOf,
}) => {
  test.slow()
  const username = fresh("ren")
  await as("admin")
  await page.goto("/console/users/new")
  await page.locator("[name=displayName]").fill("天通苑北街道新同事")
  await page.locator("[name=username]").fill(username)
  await page.getByRole("button", { name: "新增" }).click()
  const initial = (await page.locator("code").textContent()) ?? ""
  expect(initial.length).toBeGreaterThan(15)

  await page.getByRole("link", { name: "去设置岗位" }).click()
  await page.getByRole("searchbox").fill("天通苑北街道")
  await page.getByRole("button", { name: "查找" }).click()
  await expect(page).toHaveURL(/place=/)
  await page.locator("[name=heldAt]").selectOption("STREET:110114008")
  await page.getByRole("button", { name: "增加岗位" }).click()
  await expect(page.getByRole("button", { name: "结束岗位" })).toBeVisible()

  const theirs = await (await browserOf(null)).newPage()
  const signIn = async (password: string) => {
    await theirs.goto("/login")
    await theirs.locator("[name=username]").fill(username)
    await theirs.locator("[name=password]").fill(password)
    await theirs.getByRole("button", { name: "登录" }).click()
  }
  await test.step("the first sign-in leads to the password, wherever one wants to go", async () => {
    await signIn(initial)
    await expect(theirs).toHaveURL(/\/console\/account\/password/)
    await theirs.goto("/console/stations")
    await expect(theirs).toHaveURL(/\/console\/account\/password/)
    await expect(theirs.getByText("请先修改初始密码")).toBeVisible()
  })
  await test.step("after that the post's own work is there", async () => {
    await theirs.locator("[name=oldPassword]").fill(initial)
    await theirs.locator("[name=newPassword]").fill("Ren-xin-kouling-9")
    await theirs.locator("[name=passwordAgain]").fill("Ren-xin-kouling-9")
    await theirs.getByRole("button", { name: "修改密码" }).click()
    await theirs.getByRole("link", { name: "继续" }).click()
    await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("天通苑北街道总览")
  })
  await test.step("disabled, they are out at once", async () => {
    await page.getByRole("button", { name: "停用" }).click()
    await expect(page.getByRole("button", { name: "恢复" })).toBeVisible()
    await theirs.goto("/console/stations")
    await expect(theirs).toHaveURL(/\/login/)
  })
})

test("five wrong passwords lock a name for a while, whether somebody has it or not", async ({ page }) => {
  const username = fresh("nobody")
  for (let n = 1; n <= 6; n++) {
    await page.goto("/login")
    await page.locator("[name=username]").fill(username)
    await page.locator("[name=password]").fill(`wrong-${n}`)
    await page.getByRole("button", { name: "登录" }).click()
    await expect(page.getByRole("alert").first()).toBeVisible()
  }
  await expect(page.getByRole("alert").first()).toContainText(/分钟|锁定|稍后/)

  const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json()
  const answer = await page.request.post("/api/auth/callback/credentials", {
    form: { csrfToken, username, password: "wrong", json: "true" },
  })
  expect(answer.status()).toBe(429)
  const wait = Number(answer.headers()["retry-after"])
  expect(wait).toBeGreaterThan(800)
  expect(wait).toBeLessThanOrEqual(900)
})
