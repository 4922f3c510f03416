import { defineConfig, devices } from "@playwright/test"

const port = Number(process.env.E2E_PORT ?? 3987)
/** A server that runs already, with the demo's world; otherwise one is started. */
const running = process.env.E2E_BASE_URL
const baseURL = running ?? `http://127.0.0.1:${port}`
const launchOptions = {
  executablePath: process.env.CHROMIUM_PATH,
  args: [
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ],
}

export default defineConfig({
  testDir: "e2e",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // The journeys share one world; each keeps to stations of its own (e2e/fixtures).
  workers: 2,
  fullyParallel: false,
  forbidOnly: !!process.env.CI,
  retries: 0,
  reporter: [["list"], ["json"]],
  use: {
    baseURL,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    trace: "retain-on-failure",
    launchOptions,
  },
  projects: [
    {
      name: "desktop",
      testIgnore: /\.phone\.spec\.ts$/,
      use: {
        ...devices["Desktop Chrome"],
        viewport: { width: 1440, height: 900 },
        locale: "zh-CN",
        launchOptions,
      },
    },
    {
      name: "phone",
      testMatch: /\.phone\.spec\.ts$/,
      use: { ...devices["Pixel 7"], viewport: { width: 390, height: 844 }, locale: "zh-CN", launchOptions },
    },
  ],
  webServer: running
    ? undefined
    : {
        command: "node scripts/demo-server.mjs",
        url: `${baseURL}/api/health`,
        timeout: 120_000,
        gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
        env: { PORT: String(port) },
        stdout: "ignore",
        stderr: "pipe",
      },
})
