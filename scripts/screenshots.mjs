// `npm run screenshots`: every page on a phone and on a desk, in light and dark, as PNG in .data/screenshots. Says which pages are wider than
// the window or log errors. Looks at BASE_URL when it is set, else at a demo server of its own.
import { spawn } from "node:child_process"
import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { ensureBrowser } from "./browser.mjs"

const PORT = 3988
const PASSWORD = "Nuanyi-demo-2026"
const OUT = ".data/screenshots"
const PAGES = {
  rider: [
    "/",
    "/stations",
    "/stations/{id}",
    "/stations/{id}/poster",
    "/areas/110114",
    "/check-in",
    "/login",
  ],
  community: [
    "/console/overview",
    "/console/stations",
    "/console/stations/new",
    "/console/stations/{id}",
    "/console/stations/{id}/edit",
    "/console/stations/{id}/history",
    "/console/stations/{id}/code",
    "/console/schedules",
    "/console/schedules/{id}/{week}",
    "/console/schedules/{id}/{week}/publish",
    "/console/attendance",
    "/console/attendance/{id}",
    "/console/attendance/{id}/entries",
    "/console/providers",
    "/console/providers/new",
    "/console/units",
    "/console/account",
    "/console/account/password",
    "/console/users",
  ],
  district: ["/console/overview", "/console/overview/rows?what=visits", "/console/audit"],
  provider: ["/console/my-sessions"],
  admin: [
    "/console/users",
    "/console/users/new",
    "/console/units",
    "/console/units/new",
    "/console/terms",
    "/console/settings",
    "/console/audit",
  ],
}
const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } }

function startServer() {
  const server = spawn(process.execPath, ["scripts/demo-server.mjs"], {
    env: { ...process.env, PORT: String(PORT) },
    stdio: ["ignore", "pipe", "inherit"],
  })
  return new Promise((resolve, reject) => {
    server.once("exit", (code) => reject(new Error(`The demo server ended with ${code}.`)))
    server.stdout.on("data", (chunk) => {
      if (String(chunk).includes("ready")) resolve(server)
    })
  })
}

async function signIn(context, username) {
  const { csrfToken } = await (await context.request.get("/api/auth/csrf")).json()
  await context.request.post("/api/auth/callback/credentials", {
    form: { csrfToken, username, password: PASSWORD, json: "true" },
  })
}

async function placesOf(request) {
  const { items } = await (await request.get("/api/v1/stations?q=华联家园驿站")).json()
  const { week } = await (await request.get(`/api/v1/stations/${items[0].id}/schedule`)).json()
  return { id: items[0].id, week }
}

async function shoot(page, path, address, file) {
  const wrong = []
  const note = (text) => wrong.push(`${path}: ${text.slice(0, 200)}`)
  const onConsole = (message) => message.type() === "error" && note(message.text())
  const onError = (error) => note(error.message)
  page.on("console", onConsole).on("pageerror", onError)
  await page.goto(address, { waitUntil: "load" })
  await page.evaluate(() => document.fonts.ready)
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  if (over > 0) note(`${over} px wider than the window`)
  await page.screenshot({ path: file, fullPage: true })
  page.off("console", onConsole).off("pageerror", onError)
  return wrong
}

async function main() {
  const executablePath = await ensureBrowser()
  const { chromium } = await import("@playwright/test")
  const server = process.env.BASE_URL ? null : await startServer()
  const baseURL = process.env.BASE_URL ?? `http://127.0.0.1:${PORT}`
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] })
  let count = 0
  const wrong = []
  try {
    for (const [person, paths] of Object.entries(PAGES))
      for (const [size, viewport] of Object.entries(SIZES))
        for (const colorScheme of ["light", "dark"]) {
          const context = await browser.newContext({ baseURL, viewport, colorScheme, locale: "zh-CN" })
          if (person !== "rider") await signIn(context, person)
          const { id, week } = await placesOf(context.request)
          const folder = join(OUT, person, `${size}-${colorScheme}`)
          mkdirSync(folder, { recursive: true })
          const page = await context.newPage()
          for (const path of paths) {
            const name =
              path
                .replace(/[{}]/g, "")
                .replace(/[^a-z0-9]+/gi, "-")
                .replace(/^-|-$/g, "") || "home"
            const address = path.replace("{id}", id).replace("{week}", week)
            const found = await shoot(page, path, address, join(folder, `${name}.png`))
            wrong.push(...found.map((line) => `${person} ${size} ${colorScheme} ${line}`))
            count++
          }
          await context.close()
        }
  } finally {
    await browser.close()
    server?.kill("SIGTERM")
  }
  process.stdout.write(`${count} pictures in ${OUT}\n${wrong.map((line) => `✗ ${line}\n`).join("")}`)
  return wrong.length === 0
}

process.exitCode = (await main()) ? 0 : 1
