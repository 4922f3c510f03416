// The built application on a throwaway database with the demo's world: for browser tests, screenshots and the benchmark.
// Says `ready` on its standard output; goes away without a trace on SIGTERM.
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ensureBuild, ensureClient } from "./prepare.mjs"
import { fail } from "./progress.mjs"

async function main() {
  await ensureClient()
  await ensureBuild()
  const { settings } = await import("./settings.mjs")
  const { openDatabase } = await import("./database.mjs")
  const { serve } = await import("./serve.mjs")
  const directory = mkdtempSync(join(tmpdir(), "nuanyi-demo-"))
  const { PORT, HOST } = process.env
  const configured = settings({ PORT, HOST, DATA_DIR: directory })
  const database = await openDatabase(configured)
  await serve({ ...configured, env: { ...database.env, LOG_LEVEL: "warn" } })
    .finally(database.stop)
    .finally(() => rmSync(directory, { recursive: true, force: true }))
}

main().then(() => process.exit(0), fail)
