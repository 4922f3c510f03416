import { expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { ownDatabase } from "./database"

ownDatabase()

test("a test file has a migrated database of its own", async () => {
  const [row] = await db.$queryRaw<{ name: string; migrations: bigint }[]>`
    SELECT current_database() AS name, (SELECT count(*) FROM _prisma_migrations WHERE finished_at IS NOT NULL) AS migrations`
  expect(row?.name).toMatch(/^test_/)
  expect(Number(row?.migrations)).toBeGreaterThan(0)
  expect(await db.station.count()).toBe(0)
})
