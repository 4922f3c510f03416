import type { BrowserContext, Locator } from "@playwright/test"
import QRCode from "qrcode"
import { expect, stationCalled, test } from "./fixtures"

type Codes = { items: { code: string; from: string; until: string }[] }
const STATION = "华联家园驿站"

/** Where a drawn code is dark, without its margin. */
function drawn(path: string): string {
  return [...path.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => `${Number(x) - 4},${Number(y) - 4}`).join(" ")
}

function darkOf(text: string): string {
  const { data, size } = QRCode.create(text, { errorCorrectionLevel: "M" }).modules
  const places = [...data].map((bit, index) => (bit ? `${index % size},${Math.floor(index / size)}` : null))
  return places.filter(Boolean).join(" ")
}

/** What a camera reads off the screen: of the codes that may be there, the one that is drawn. */
async function scan(qr: Locator, keeper: BrowserContext, id: string): Promise<string> {
  const dark = drawn((await qr.locator("path").getAttribute("d")) ?? "")
  const { items }: Codes = await (await keeper.request.get(`/api/v1/stations/${id}/codes`)).json()
  const origin = new URL(qr.page().url()).origin
  const addresses = items.map(({ code }) => `${origin}/check-in?s=${id}&c=${code}`)
  const shown = addresses.find((address) => darkOf(address) === dark)
  if (!shown) throw new Error("the screen shows no code of this station")
  return shown
}

test("a tablet at the door shows a code, a rider scans it and is counted with a tap, without scripts", async ({
  browserOf,
  plainPhone,
  request,
}) => {
  const id = await stationCalled(request, STATION)
  const keeper = await browserOf("keeper")
  const screen = await keeper.newPage()
  await screen.goto(`/console/stations/${id}/code`)
  await screen.getByRole("link", { name: "打开屏幕码" }).click()
  await screen.waitForURL(`/console/attendance/${id}/code`)
  const qr = screen.getByRole("img", { name: "签到二维码" })
  await expect(qr).toBeVisible()

  const phone = await plainPhone.newPage()
  await phone.goto(await scan(qr, keeper, id))
  await phone.getByText("快递员", { exact: true }).click()
  await phone.getByRole("button", { name: "签到" }).first().click()
  await expect(phone.getByText("谢谢，已登记")).toBeVisible()

  await phone.goto(await scan(qr, keeper, id))
  await phone.getByRole("button", { name: /签到.*快递员/ }).click()
  await expect(phone.getByText("刚才已经登记过")).toBeVisible()

  await screen.goto(`/console/attendance/${id}/entries`)
  await expect(screen.getByRole("row").filter({ hasText: "扫屏幕码" }).first()).toBeVisible()
})

test("the screen changes its code by itself, outlives a loss of network, and says when it has none left", async ({
  browserOf,
  request,
}) => {
  const id = await stationCalled(request, STATION)
  const keeper = await browserOf("keeper")
  const screen = await keeper.newPage()
  await screen.clock.install()
  await screen.goto(`/console/attendance/${id}/code`)
  const dark = screen.getByRole("img", { name: "签到二维码" }).locator("path")
  const first = (await dark.getAttribute("d")) ?? ""

  await keeper.setOffline(true)
  await screen.clock.runFor(31_000)
  await expect(dark).not.toHaveAttribute("d", first)
  await screen.clock.runFor(60_000)
  await expect(screen.getByText("网络中断")).toBeVisible()
  await screen.clock.fastForward("15:00")
  await screen.clock.runFor(2_000)
  await expect(screen.getByText("现在没有可用的签到码")).toBeVisible()
  await expect(screen.getByRole("img", { name: "签到二维码" })).toHaveCount(0)
})

test("a photo of the screen, a minute after its code has changed, sends the rider back to the screen", async ({
  browserOf,
  page,
  request,
}) => {
  const id = await stationCalled(request, STATION)
  const keeper = await browserOf("keeper")
  const { items }: Codes = await (await keeper.request.get(`/api/v1/stations/${id}/codes`)).json()
  await page.goto(`/check-in?s=${id}&c=${items[5]?.code}`)
  await expect(page.getByText("这个码已经过时")).toBeVisible()
})
