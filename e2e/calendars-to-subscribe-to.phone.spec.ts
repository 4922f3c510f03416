import { readFileSync } from "node:fs"
import { expect, test } from "./fixtures"

test("a rider takes an area's clinics into the phone's calendar, without JavaScript", async ({
  plainPhone,
}) => {
  const phone = await plainPhone.newPage()
  await phone.goto("/areas/110114")
  await phone.getByLabel("服务项目").selectOption("义诊")
  const download = phone.waitForEvent("download")
  await phone.getByRole("button", { name: "订阅", exact: true }).click()
  const calendar = readFileSync(await (await download).path(), "utf8")
  expect(calendar).toContain("X-WR-CALNAME:昌平区 · 义诊")
  const kinds = [...calendar.matchAll(/^SUMMARY:(?:【已取消】)?(.*)\r$/gm)].map(([, kind]) => kind)
  expect(new Set(kinds)).toEqual(new Set(["义诊"]))
})

test("a provider's calendar is led to from its sessions, and can be read without an account", async ({
  browserOf,
  request,
}) => {
  const page = await (await browserOf("provider")).newPage()
  await page.goto("/console/my-sessions")
  const address = await page.getByRole("link", { name: "订阅到日历" }).getAttribute("href")
  const calendar = await request.get(address ?? "")
  expect(calendar.headers()["content-type"]).toContain("text/calendar")
  expect(await calendar.text()).toContain("BEGIN:VEVENT")
})
