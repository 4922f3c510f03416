import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { TestProject } from "vitest/node"
import { ensureDatabase, startPostgres } from "../scripts/embedded-postgres.mjs"
import { migrate } from "../scripts/migrate.mjs"

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the test cluster's maintenance database. */
    clusterUrl: string
  }
}

/** One throwaway PostgreSQL for the whole run, with a migrated template that each test file copies (tests/database.ts). */
export default async function setup(project: TestProject) {
  const directory = mkdtempSync(join(tmpdir(), "nuanyi-test-"))
  const postgres = await startPostgres(directory, { throwaway: true })
  await ensureDatabase(postgres.url("postgres"), "nuanyi_template")
  await migrate(postgres.url("nuanyi_template"))
  project.provide("clusterUrl", postgres.url("postgres"))
  return async () => {
    await postgres.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}
