import type { Page } from "@playwright/test"
import { expect, fresh, test } from "./fixtures"

/** Lets the next form be sent, and its answer come only when the returned function is called. */
async function slowNetwork(page: Page): Promise<() => void> {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route("**", async (route) => {
    if (route.request().method() === "POST") await held
    await route.continue()
  })
  return release
}

test("what is typed while a refusal is on its way is still there after it", async ({ page }) => {
  await page.goto("/login")
  await page.locator("[name=username]").fill(fresh("nobody"))
  await page.locator("[name=password]").fill("wrong-password")
  const release = await slowNetwork(page)
  await page.getByRole("button", { name: "登录" }).click()
  await expect(page.getByRole("button", { name: "正在处理…" })).toBeVisible()
  await page.locator("[name=username]").fill("the-right-name")
  release()
  await expect(page.getByRole("alert").first()).toContainText("不正确")
  await expect(page.locator("[name=username]")).toHaveValue("the-right-name")
  await expect(page.locator("[name=password]")).toHaveValue("wrong-password")
})

test("what is typed while something is being saved is neither saved with it nor lost", async ({
  page,
  as,
}) => {
  await as("admin")
  await page.goto("/console/users/new")
  await page.locator("[name=displayName]").fill("新同事")
  await page.locator("[name=username]").fill(fresh("slow"))
  await page.getByRole("button", { name: "新增" }).click()
  await page.getByRole("link", { name: "去设置岗位" }).click()
  const name = page.locator("[name=displayName]")
  await name.fill("先写的名字")
  const release = await slowNetwork(page)
  await page.getByRole("button", { name: "保存" }).click()
  await expect(page.getByRole("button", { name: "正在处理…" })).toBeVisible()
  await name.fill("后写的名字")
  release()
  await expect(page.getByRole("heading", { level: 1 })).toContainText("先写的名字")
  await expect(name).toHaveValue("后写的名字")
  await page.getByRole("button", { name: "保存" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toContainText("后写的名字")
  await expect(name).toHaveValue("后写的名字")
})

test("a form larger than any of ours is refused with a word, whoever sends it", async ({ request }) => {
  const answer = await request.post("/console/stations/new", {
    multipart: { photo: { name: "p.jpg", mimeType: "image/jpeg", buffer: Buffer.alloc(50_000_000) } },
  })
  expect(answer.status()).toBe(413)
  expect(await answer.text()).toContain("内容太大")
})
