// `npm run bench`: what the product promises in figures, measured on this machine. See bench/README.md.
import { ensureBuild, ensureClient, ensureDependencies } from "./prepare.mjs"
import { fail } from "./progress.mjs"
import { run } from "./run.mjs"

async function main() {
  await ensureDependencies()
  await ensureClient()
  await ensureBuild()
  await run(process.execPath, ["--import", "tsx", "bench/run.ts", ...process.argv.slice(2)])
}

main().then(() => process.exit(0), fail)
