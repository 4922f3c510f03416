import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, inject } from "vitest"
import { withClient } from "../scripts/embedded-postgres.mjs"

/**
 * Gives the calling test file a database of its own, migrated and empty, in real PostgreSQL. Call it once at the top of the file;
 * `db` of lib/server/db connects to it at first use. Files run side by side and never see each other's rows.
 */
export function ownDatabase(): void {
  const cluster = inject("clusterUrl")
  const name = `test_${randomUUID().replaceAll("-", "")}`
  const address = new URL(cluster)
  address.pathname = `/${name}`
  process.env.DATABASE_URL = address.href

  beforeAll(async () => {
    await withClient(cluster, async (client) => {
      // Copying a template needs it to itself: copies wait for each other.
      await client.query("SELECT pg_advisory_lock(1)")
      await client.query(`CREATE DATABASE "${name}" TEMPLATE nuanyi_template STRATEGY file_copy`)
    })
  })
  afterAll(async () => {
    const { disconnect } = await import("../lib/server/db")
    await disconnect()
    await withClient(cluster, (client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`))
  })
}
