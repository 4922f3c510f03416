// `npm start` and `npm run dev`: from a fresh clone to a running server. Ctrl-C stops all of it; data stays.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { ensureBuild, ensureClient, ensureDependencies } from "./prepare.mjs"
import { fail } from "./progress.mjs"

const development = process.argv.includes("--dev")

async function main() {
  await ensureDependencies()
  const { settings } = await import("./settings.mjs")
  const configured = settings(process.env)
  await ensureClient()
  if (!development) await ensureBuild()
  const release = configured.embedded ? takeTurn(configured.dataDir) : () => {}
  const { openDatabase } = await import("./database.mjs")
  const database = await openDatabase(configured)
  const { serve } = await import("./serve.mjs")
  await serve({ ...configured, env: database.env, development })
    .finally(database.stop)
    .finally(release)
}

// Two servers on one embedded database would stop it under each other's feet.
function takeTurn(dataDir) {
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, "server.pid")
  const other = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0
  if (other && other !== process.pid && isRunning(other))
    throw new Error(
      `暖驿 is already running from ${dataDir} (process ${other}). Stop it first, or set DATA_DIR.`,
    )
  writeFileSync(file, String(process.pid))
  return () => rmSync(file, { force: true })
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === "EPERM"
  }
}

main().then(() => process.exit(0), fail)
