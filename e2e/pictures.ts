// Started by scripts/screenshots.mjs, which says what it is for.
import { mkdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test"
import { signInAs } from "./fixtures"
import { addressesOf, VISITS } from "./pages"

const OUT = ".data/screenshots"
const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } }
const LIGHTS = ["light", "dark"] as const
/** A list of a hundred rows says no more than its beginning, and would take half a minute on a busy machine. */
const TALLEST = 3200
type Job = { who: string | null; lang: "zh-CN" | "en"; path: string }

function nameOf({ who, lang, path }: Job): string {
  const words = path.replace(/[^a-z0-9]+/gi, "-").replace(/^-|-$/g, "") || "home"
  return `${who ?? "rider"}-${lang === "en" ? "en-" : ""}${words}`
}

/** What a page logs while it is looked at: errors, except the answer's own status. */
function listen(page: Page): string[] {
  const heard: string[] = []
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of 40[34]/.test(message.text())) heard.push(message.text())
  })
  page.on("pageerror", (error) => heard.push(error.message))
  return heard
}

/** One page is loaded once and then photographed in both sizes and lights. */
async function photograph(page: Page, job: Job, address: string): Promise<string[]> {
  const wrong: string[] = []
  await page.goto(address, { waitUntil: "load" })
  await page.evaluate(() => document.fonts.ready)
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport)
    const { over, tall } = await page.evaluate(() => {
      const { scrollWidth, clientWidth, scrollHeight } = document.documentElement
      return { over: scrollWidth - clientWidth, tall: scrollHeight }
    })
    if (over > 0) wrong.push(`${over} px wider than a ${size}'s window`)
    const clip = { x: 0, y: 0, width: viewport.width, height: Math.min(tall, TALLEST) }
    for (const colorScheme of LIGHTS) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" })
      const path = join(OUT, `${size}-${colorScheme}`, `${nameOf(job)}.png`)
      await page.screenshot({ path, clip, fullPage: true, animations: "disabled", timeout: 60_000 })
    }
  }
  return wrong
}

async function contextOf(browser: Browser, { who, lang }: Job): Promise<BrowserContext> {
  const baseURL = process.env.BASE_URL
  const context = await browser.newContext({ baseURL, locale: lang })
  if (who) await signInAs(context, who)
  if (lang === "en") await context.addCookies([{ name: "lang", value: lang, url: baseURL ?? "" }])
  return context
}

const say = (line: string) => process.stdout.write(`${line}\n`)

async function main(browser: Browser): Promise<boolean> {
  const admin = await browser.newContext({ baseURL: process.env.BASE_URL })
  await signInAs(admin, "admin")
  const addressOf = await addressesOf(admin.request)
  rmSync(OUT, { recursive: true, force: true })
  for (const size of Object.keys(SIZES))
    for (const light of LIGHTS) mkdirSync(join(OUT, `${size}-${light}`), { recursive: true })
  let count = 0
  let wrong = 0
  for (const { who, lang = "zh-CN", paths } of VISITS) {
    const context = await contextOf(browser, { who, lang, path: "" })
    for (const path of paths) {
      const page = await context.newPage()
      const heard = listen(page)
      const found = await photograph(page, { who, lang, path }, addressOf(path)).catch((error) => [
        String(error),
      ])
      await page.close()
      for (const line of [...found, ...heard]) say(`✗ ${who ?? "rider"} ${path}: ${line.slice(0, 200)}`)
      wrong += found.length + heard.length
      count += 4
    }
    await context.close()
  }
  say(`${count} pictures in ${OUT}`)
  return wrong === 0
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH,
  args: [
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--no-first-run",
    "--lang=zh-CN",
  ],
})
process.exitCode = (await main(browser).finally(() => browser.close())) ? 0 : 1
