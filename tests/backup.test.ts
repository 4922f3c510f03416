import { randomUUID } from "node:crypto"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gunzipSync, gzipSync } from "node:zlib"
import { afterAll, expect, inject, test } from "vitest"
import { backup, restore } from "../scripts/backup.mjs"
import { ensureDatabase, withClient } from "../scripts/embedded-postgres.mjs"
import { migrate } from "../scripts/migrate.mjs"
import { ownDatabase } from "./database"
import { aPublishedSession, aStation } from "./door"

ownDatabase()

const folder = mkdtempSync(join(tmpdir(), "nuanyi-backup-"))
const file = join(folder, "all.backup.gz")
const other = `restored_${randomUUID().replaceAll("-", "")}`
const cluster = inject("clusterUrl")
const otherUrl = Object.assign(new URL(cluster), { pathname: `/${other}` }).href

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await withClient(cluster, (client) => client.query(`DROP DATABASE IF EXISTS "${other}" WITH (FORCE)`))
})

/** Every row of every table as text, in an order of its own. */
async function everything(url: string): Promise<Record<string, string[]>> {
  return withClient(url, async (client) => {
    const { rows: tables } = await client.query(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
       AND NOT relispartition AND relname <> '_prisma_migrations' ORDER BY 1`,
    )
    const found: Record<string, string[]> = {}
    for (const { relname } of tables) {
      const { rows } = await client.query(`SELECT t::text AS row FROM "${relname}" t ORDER BY 1`)
      found[relname] = rows.map(({ row }) => row)
    }
    return found
  })
}

test("a backup taken back is the same database, row for row, and goes on counting where it was", async () => {
  const station = await aStation({ name: "‘引号’、制表\t与😀驿站" })
  await aPublishedSession(station)
  const source = process.env.DATABASE_URL as string
  await withClient(source, async (client) => {
    await client.query(
      `INSERT INTO audit_event (actor_name, action, subject_type, subject_id) VALUES ('x', 'station.edit', 'station', 'y')`,
    )
  })
  await backup(source, file)
  await ensureDatabase(cluster, other)
  await migrate(otherUrl)
  await restore(otherUrl, file)
  const before = await everything(source)
  expect(before.station).toHaveLength(1)
  expect(await everything(otherUrl)).toEqual(before)
  await withClient(otherUrl, async (client) => {
    const { rows } = await client.query(
      `INSERT INTO audit_event (actor_name, action, subject_type, subject_id) VALUES ('x', 'station.edit', 'station', 'y')
       RETURNING id > (SELECT max(id) FROM audit_event) AS later`,
    )
    expect(rows[0].later).toBe(true)
  })
})

test.each([
  ["that is no backup", () => gzipSync("not one of ours")],
  ["that ends too early", () => gzipSync(gunzipSync(readFileSync(file)).subarray(0, -600))],
])("a file %s leaves the database as it was, and still append-only", async (_, bytes) => {
  const before = await everything(otherUrl)
  const wrong = join(folder, "wrong.gz")
  writeFileSync(wrong, bytes())
  await expect(restore(otherUrl, wrong)).rejects.toThrow()
  expect(await everything(otherUrl)).toEqual(before)
  await expect(withClient(otherUrl, (client) => client.query("DELETE FROM audit_event"))).rejects.toThrow(
    "append-only",
  )
})
