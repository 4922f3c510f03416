// `npm run screenshots`: every page on a phone and on a desk, in light and dark, as PNG in .data/screenshots. Says which pages are wider than
// the window or log errors. Looks at BASE_URL when it is set, else at a demo server of its own on PORT.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { ensureBrowser } from "./browser.mjs"
import { ensureClient, ensureDependencies } from "./prepare.mjs"
import { fail } from "./progress.mjs"
import { run } from "./run.mjs"

async function startServer(port) {
  const server = spawn(process.execPath, ["scripts/demo-server.mjs"], {
    env: { ...process.env, PORT: port },
    stdio: ["ignore", "pipe", "inherit"],
  })
  await new Promise((resolve, reject) => {
    server.once("exit", (code) => reject(new Error(`The demo server ended with ${code}.`)))
    server.stdout.on("data", (chunk) => String(chunk).includes("ready") && resolve())
  })
  return async () => {
    server.kill("SIGTERM")
    await once(server, "exit")
  }
}

async function main() {
  await ensureDependencies()
  await ensureClient()
  const { PORT = "3988", BASE_URL } = process.env
  const env = { CHROMIUM_PATH: await ensureBrowser(), BASE_URL: BASE_URL ?? `http://127.0.0.1:${PORT}` }
  const stop = BASE_URL ? null : await startServer(PORT)
  await run(process.execPath, ["--import", "tsx", "e2e/pictures.ts"], { env }).finally(stop)
}

main().then(() => process.exit(0), fail)
