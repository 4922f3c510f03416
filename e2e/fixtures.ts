import { type APIRequestContext, type BrowserContext, test as base, devices, expect } from "@playwright/test"

export { expect }
export const PASSWORD = "Nuanyi-demo-2026"

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>
// One session for each person and worker: signing in costs a password hash every time.
const sessions = new Map<string, Cookies>()

/** Signs a person of the demo in, through the same calls as the login page. */
export async function signInAs(
  context: BrowserContext,
  username: string,
  password = PASSWORD,
): Promise<void> {
  const known = sessions.get(username)
  if (known) return context.addCookies(known)
  const { csrfToken } = await (await context.request.get("/api/auth/csrf")).json()
  await context.request.post("/api/auth/callback/credentials", {
    form: { csrfToken, username, password, json: "true" },
  })
  const cookies = await context.cookies()
  expect(
    cookies.some(({ name }) => name.includes("session-token")),
    `${username} signs in`,
  ).toBe(true)
  sessions.set(username, cookies)
}

type Fixtures = {
  /** Signs in the browser of `page`. */
  as: (username: string, password?: string) => Promise<void>
  /** A phone without JavaScript, as some riders' browsers are. */
  plainPhone: BrowserContext
  /** A browser of its own for somebody else. */
  browserOf: (username: string | null) => Promise<BrowserContext>
}

export const test = base.extend<Fixtures>({
  as: async ({ context }, use) => {
    await use((username, password) => signInAs(context, username, password))
  },
  plainPhone: async ({ browser, baseURL }, use) => {
    const phone = await browser.newContext({
      ...devices["Pixel 7"],
      viewport: { width: 390, height: 844 },
      javaScriptEnabled: false,
      locale: "zh-CN",
      baseURL,
    })
    await use(phone)
    await phone.close()
  },
  browserOf: async ({ browser, baseURL }, use) => {
    const opened: BrowserContext[] = []
    await use(async (username) => {
      const context = await browser.newContext({
        ...devices["Desktop Chrome"],
        viewport: { width: 1440, height: 900 },
        locale: "zh-CN",
        baseURL,
      })
      opened.push(context)
      if (username) await signInAs(context, username)
      return context
    })
    for (const context of opened) await context.close()
  },
})

/** The id of an open station of the demo. */
export async function stationCalled(request: APIRequestContext, name: string): Promise<string> {
  const answer = await request.get("/api/v1/stations", { params: { q: name } })
  const { items }: { items: { id: string; name: string }[] } = await answer.json()
  const found = items.find((station) => station.name === name)
  if (!found) throw new Error(`the demo has no open station ${name}`)
  return found.id
}

const DAY_MS = 86_400_000

/** "2026-W48", so many weeks from now, in Shanghai. */
export function weekFromNow(weeks: number): string {
  const monday = mondayFromNow(weeks)
  const thursday = new Date(monday.getTime() + 3 * DAY_MS)
  const year = thursday.getUTCFullYear()
  const number = Math.ceil(((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY_MS + 1) / 7)
  return `${year}-W${String(number).padStart(2, "0")}`
}

/** A day of that week, 1 is Monday: "2026-11-23". */
export function dayFromNow(weeks: number, weekday: number): string {
  return new Date(mondayFromNow(weeks).getTime() + (weekday - 1) * DAY_MS).toISOString().slice(0, 10)
}

function mondayFromNow(weeks: number): Date {
  const here = new Date(Date.now() + 8 * 3_600_000)
  const midnight = Date.UTC(here.getUTCFullYear(), here.getUTCMonth(), here.getUTCDate())
  return new Date(midnight - ((here.getUTCDay() + 6) % 7) * DAY_MS + weeks * 7 * DAY_MS)
}

/** A name that no other run has used. */
export function fresh(word: string): string {
  return `${word}${Date.now().toString(36).slice(-6)}`
}
