import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { cruise, type ICruiseResult } from "dependency-cruiser"
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config"
import { afterAll, expect, test } from "vitest"
import config from "../.dependency-cruiser.mjs"

const root = new URL("..", import.meta.url).pathname
const planted: string[] = []
afterAll(() => {
  for (const folder of planted) rmSync(folder, { recursive: true, force: true })
})

async function cruised(paths: string[]): Promise<{ modules: number; broken: string[] }> {
  const { output } = await cruise(
    paths,
    { ...config.options, ruleSet: { forbidden: config.forbidden as never }, validate: true, baseDir: root },
    undefined,
    { tsConfig: extractTSConfig(join(root, "tsconfig.json")) },
  )
  const { totalCruised, violations } = (output as ICruiseResult).summary
  return { modules: totalCruised, broken: violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`) }
}

/** Writes a module into a folder of its own inside `room`, so that a parallel run never sees a known file changed. */
function plant(room: string, source: string): string {
  mkdirSync(join(root, room), { recursive: true })
  const folder = mkdtempSync(join(root, room, "planted-"))
  planted.push(folder)
  const file = join(folder, "rules.ts")
  writeFileSync(file, source)
  return dirname(file).slice(root.length)
}

test("every room leans only on those it may", async () => {
  const { modules, broken } = await cruised(["lib", "components", "app"])
  expect(broken).toEqual([])
  // A tree that could not be parsed would pass in silence.
  expect(modules).toBeGreaterThan(150)
}, 60_000)

test.each([
  ["plain-imports-nothing", "lib/plain", 'import { db } from "@/lib/server/db"\nexport const x = db\n'],
  [
    "domain-knows-no-framework",
    "lib/domain/stations",
    'import { cache } from "react"\nexport const x = cache\n',
  ],
  ["pure-rules", "lib/domain/stations", 'import { db } from "@/lib/server/db"\nexport const x = db\n'],
  [
    "components-know-no-stations",
    "components/ui",
    'import { db } from "@/lib/server/db"\nexport const x = db\n',
  ],
  [
    "downhill-stations",
    "lib/domain/stations",
    'import * as above from "@/lib/domain/overview/rules"\nexport const x = above\n',
  ],
])(
  "a planted violation of %s is found",
  async (rule, room, source) => {
    const { broken } = await cruised([plant(room, source)])
    expect(broken.some((line) => line.startsWith(`${rule}:`))).toBe(true)
  },
  60_000,
)
