import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import {
  type APIResponse,
  type BrowserContext,
  devices,
  type LaunchOptions,
  type Page,
  type PlaywrightWorkerArgs,
} from "@playwright/test"
import { lineTo } from "./bad-line"
import { expect, signInAs, stationCalled, test } from "./fixtures"

// A station at which no other journey counts.
const STATION = "天通苑北街道党群服务中心"

const visitsOn = (page: Page) => page.locator("dl").filter({ hasText: "到访人次" }).locator("dd").first()

async function tapTimes(page: Page, times: number) {
  const key = page.getByRole("button", { name: /^货车司机/ })
  for (let n = 0; n < times; n++) await key.click()
}

/** A phone whose disk outlives its battery. */
function phoneIn(
  directory: string,
  baseURL: string,
  playwright: PlaywrightWorkerArgs["playwright"],
  options: LaunchOptions,
): Promise<BrowserContext> {
  return playwright.chromium.launchPersistentContext(directory, {
    ...options,
    ...devices["Pixel 7"],
    viewport: { width: 390, height: 844 },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    baseURL,
  })
}

type Entries = { items: { occupation: string }[]; nextCursor: string | null }

async function rowsOfFreight(page: Page, id: string): Promise<number> {
  let rows = 0
  for (let cursor: string | null = ""; cursor !== null; ) {
    const answer: APIResponse = await page.request.get(`/api/v1/stations/${id}/attendance`, {
      params: { limit: 200, cursor },
    })
    const { items, nextCursor }: Entries = await answer.json()
    rows += items.filter(({ occupation }) => occupation === "FREIGHT").length
    cursor = nextCursor
  }
  return rows
}

test("200 taps without network, a dead battery and a bad line are 200 rows", async ({
  playwright,
  launchOptions,
  request,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const id = await stationCalled(request, STATION)
  const door = `/console/attendance/${id}`
  const line = await lineTo(String(baseURL))
  const disk = mkdtempSync(join(tmpdir(), "nuanyi-phone-"))
  let phone = await phoneIn(disk, line.address, playwright, launchOptions)
  let page = await phone.newPage()
  await signInAs(phone, "street")
  await page.goto(door)
  const visits = Number(await visitsOn(page).textContent())
  const rows = await rowsOfFreight(page, id)
  await expect.poll(() => page.evaluate(async (path) => !!(await caches.match(path)), door)).toBe(true)

  await test.step("the line is cut, and 120 come in", async () => {
    line.be("cut")
    await tapTimes(page, 120)
    await expect(page.getByText(/待发送 120 条/)).toBeVisible()
  })

  await test.step("the battery dies; the page opens again without network, and knows of all of them", async () => {
    const browser = await phone.newCDPSession(page)
    await browser.send("Browser.crash").catch(() => {})
    await phone.close().catch(() => {})
    phone = await phoneIn(disk, line.address, playwright, launchOptions)
    page = await phone.newPage()
    await page.goto(door)
    await expect(page.getByText(/待发送 120 条/)).toBeVisible()
    await expect(visitsOn(page)).toHaveText(String(visits + 120))
  })

  await test.step("81 more come in, one is taken back, and the page is loaded anew", async () => {
    await tapTimes(page, 81)
    await page.getByRole("button", { name: "撤销" }).click()
    await expect(page.getByText(/待发送 200 条/)).toBeVisible()
    await page.reload()
    await expect(page.getByText(/待发送 200 条/)).toBeVisible()
  })

  await test.step("over a line that drops half of all requests and repeats some, each is one row", async () => {
    await signInAs(phone, "street")
    line.be("bad")
    await expect(page.getByText(/待发送/)).toBeHidden({ timeout: 90_000 })
    line.be("good")
    await page.reload()
    await expect(visitsOn(page)).toHaveText(String(visits + 200))
    expect(await rowsOfFreight(page, id)).toBe(rows + 200)
  })
  await phone.close()
  line.close()
  rmSync(disk, { recursive: true, force: true })
})

test("what one keeper counted is never sent in the name of the next on the same tablet", async ({
  page,
  context,
  request,
  baseURL,
}) => {
  const id = await stationCalled(request, "天通东苑楼宇驿站")
  const line = await lineTo(String(baseURL))
  const door = `${line.address}/console/attendance/${id}`
  await signInAs(context, "multi")
  await page.goto(door)
  const visits = Number(await visitsOn(page).textContent())

  await test.step("the first counts two, and the session ends before they are sent", async () => {
    line.be("cut")
    await tapTimes(page, 2)
    await expect(page.getByText(/待发送 2 条/)).toBeVisible()
    await context.clearCookies()
    line.be("good")
    await expect(page.getByText(/登录已过期/)).toBeVisible({ timeout: 20_000 })
    await expect(page.getByText(/2 条记录还在这台设备上/)).toBeVisible()
  })

  await test.step("the next signs in: the first one's are named and stay", async () => {
    await signInAs(context, "street")
    await page.goto(door)
    await expect(page.getByText(/在这台设备上还有 2 条没有发送/)).toBeVisible()
    await expect(visitsOn(page)).toHaveText(String(visits))
  })

  await test.step("the first comes back, and they go out by themselves", async () => {
    await context.clearCookies()
    await signInAs(context, "multi")
    await page.goto(door)
    await expect(visitsOn(page)).toHaveText(String(visits + 2))
    await expect(page.getByText(/待发送/)).toBeHidden()
    await page.reload()
    await expect(visitsOn(page)).toHaveText(String(visits + 2))
  })
  line.close()
})
