// `npm test`: everything that CI runs, from a fresh clone. The last line says how many tests passed and failed.
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ensureBuild, ensureClient, ensureDependencies } from "./prepare.mjs"
import { step } from "./progress.mjs"
import { tool } from "./run.mjs"

const reports = mkdtempSync(join(tmpdir(), "nuanyi-reports-"))
const totals = { passed: 0, failed: 0 }

async function check(name, work) {
  try {
    await step(name, work)
    return true
  } catch (error) {
    totals.failed++
    process.stderr.write(`✗ ${name}\n${error.message}\n`)
    return false
  }
}

async function suite(name, args, file, count) {
  const report = join(reports, file)
  const ran = await step(name, () => args(report)).then(
    () => true,
    () => false,
  )
  const { passed, failed } = counted(report, count)
  totals.passed += passed
  // A suite that broke down without a failing test has failed all the same, and so has one that ran nothing.
  totals.failed += failed || (ran && passed > 0 ? 0 : 1)
}

function counted(report, count) {
  try {
    return count(JSON.parse(readFileSync(report, "utf8")))
  } catch {
    return { passed: 0, failed: 0 }
  }
}

async function main() {
  await ensureDependencies()
  await ensureClient()
  const checked = [
    await check("Lint and format", () =>
      tool("@biomejs/biome/bin/biome", ["check", "--error-on-warnings"], { quiet: true }),
    ),
    await check("Types", async () => {
      await tool("next/dist/bin/next", ["typegen"], { quiet: true })
      await tool("typescript/bin/tsc", ["--noEmit"], { quiet: true })
    }),
    await check("Unused code", () => tool("knip/bin/knip.js", [], { quiet: true })),
  ]
  totals.passed += checked.filter(Boolean).length
  await suite(
    "Unit and database tests",
    (report) =>
      tool("vitest/vitest.mjs", [
        "run",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${report}`,
      ]),
    "vitest.json",
    (r) => ({
      passed: r.numPassedTests,
      failed:
        r.numFailedTests +
        r.testResults.filter((f) => f.status === "failed" && f.assertionResults.length === 0).length,
    }),
  )
  if (await check("Production build", ensureBuild)) {
    totals.passed++
    const { ensureBrowser } = await import("./browser.mjs")
    const browser = await ensureBrowser().catch((error) => {
      totals.failed++
      process.stderr.write(`✗ ${error.message}\n`)
    })
    if (browser)
      await suite(
        "Browser tests",
        (report) =>
          tool("@playwright/test/cli.js", ["test"], {
            env: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
          }),
        "playwright.json",
        (r) => ({ passed: r.stats.expected + r.stats.flaky, failed: r.stats.unexpected + r.errors.length }),
      )
  }
}

await main()
  .catch((error) => {
    totals.failed++
    process.stderr.write(`✗ ${error.message}\n`)
  })
  .finally(() => rmSync(reports, { recursive: true, force: true }))
process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed\n`)
process.exit(totals.failed > 0 ? 1 : 0)
