// A Chromium for the browser tests: the system's, Playwright's own, else Debian's package; a clear word where none can be had.
import { existsSync } from "node:fs"
import { step } from "./progress.mjs"
import { run, tool } from "./run.mjs"

const PLACES = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
]

/** @returns {Promise<string>} the path of an executable Chromium */
export async function ensureBrowser() {
  const found = (await present()) ?? (await install())
  if (found) return found
  throw new Error(
    "The browser tests need Chromium, and none could be found or installed. Install the package chromium (and fonts-noto-cjk), or set CHROMIUM_PATH.",
  )
}

async function present() {
  const { chromium } = await import("@playwright/test")
  return [...PLACES, chromium.executablePath()].find((path) => path && existsSync(path))
}

async function install() {
  const apt = existsSync("/usr/bin/apt-get") && process.getuid?.() === 0
  if (apt)
    await step("Installing Chromium from Debian's packages", async () => {
      const env = { DEBIAN_FRONTEND: "noninteractive" }
      await run("apt-get", ["update", "-qq"], { quiet: true, env })
      await run(
        "apt-get",
        ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"],
        { quiet: true, env },
      )
    }).catch((error) => process.stderr.write(`  ${error.message}\n`))
  if (!(await present()))
    await step("Installing Playwright's Chromium", () =>
      tool("@playwright/test/cli.js", ["install", "chromium"], { quiet: true }),
    ).catch((error) => process.stderr.write(`  ${error.message}\n`))
  return present()
}
