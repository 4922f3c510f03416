import { db } from "@/lib/server/db"
import { Prisma } from "@/lib/server/generated/client"
import { inTransaction, type Tx } from "@/lib/server/transaction"

/** One sum of a roll-up that is not what the standing entries add up to; `key` is its row, in words. */
export type Difference = {
  table: "attendance_daily" | "attendance_person" | "session_attendance"
  key: Record<string, string>
  stands: number
  counted: number
}

const standing = Prisma.sql`attendance_entry e WHERE NOT EXISTS (SELECT FROM attendance_void v WHERE v.entry_id = e.id)`

type RollUp = {
  table: Difference["table"]
  /** Columns of the key, and of the row besides. */
  keys: string[]
  figure: string
  counted: Prisma.Sql
}

const ROLL_UPS: RollUp[] = [
  {
    table: "attendance_person",
    keys: ["day", "station_id", "kind_code", "pseudonym"],
    figure: "entries",
    counted: Prisma.sql`SELECT day, station_id, kind_code, pseudonym, min(area_code) AS area_code, count(*)::int AS n
      FROM ${standing} AND pseudonym IS NOT NULL GROUP BY day, station_id, kind_code, pseudonym`,
  },
  {
    table: "session_attendance",
    keys: ["session_id"],
    figure: "visits",
    counted: Prisma.sql`SELECT session_id, sum(quantity)::int AS n
      FROM ${standing} AND session_id IS NOT NULL GROUP BY session_id`,
  },
  {
    table: "attendance_daily",
    keys: ["day", "station_id", "kind_code", "occupation"],
    figure: "visits",
    counted: Prisma.sql`SELECT day, station_id, kind_code, occupation, min(area_code) AS area_code, sum(quantity)::int AS n
      FROM ${standing} GROUP BY day, station_id, kind_code, occupation`,
  },
]

/**
 * Counts every roll-up anew from the entries that stand, and says each difference; none is what it must find (decision 0004).
 * @param fix writes the counted figures; check-ins wait for as long as that takes
 */
export async function recomputeRollups({ fix = false } = {}): Promise<Difference[]> {
  if (!fix) return (await Promise.all(ROLL_UPS.map((rollUp) => differences(db, rollUp)))).flat()
  return inTransaction(async (tx) => {
    // A statement that logs holds all three until its commit: from here on no entry is half-way to its sums.
    await tx.$executeRaw`LOCK TABLE attendance_person, session_attendance, attendance_daily IN SHARE ROW EXCLUSIVE MODE`
    const found: Difference[] = []
    for (const rollUp of ROLL_UPS) {
      found.push(...(await differences(tx, rollUp)))
      await mend(tx, rollUp)
    }
    return found
  })
}

const named = (columns: string[]) => Prisma.raw(columns.map((column) => `"${column}"`).join(", "))

async function differences(
  from: Tx | typeof db,
  { table, keys, figure, counted }: RollUp,
): Promise<Difference[]> {
  const key = Prisma.raw(keys.map((column) => `'${column}', "${column}"::text`).join(", "))
  return from.$queryRaw<Difference[]>`
    SELECT ${table} AS "table", jsonb_build_object(${key}) AS key,
      coalesce(r.${named([figure])}, 0)::int AS stands, coalesce(c.n, 0)::int AS counted
    FROM ${named([table])} r FULL JOIN (${counted}) c USING (${named(keys)})
    WHERE coalesce(r.${named([figure])}, 0) <> coalesce(c.n, 0) ORDER BY 2`
}

async function mend(tx: Tx, { table, keys, figure, counted }: RollUp): Promise<void> {
  const columns = table === "session_attendance" ? keys : [...keys, "area_code"]
  const same = Prisma.raw(keys.map((column) => `c."${column}" = r."${column}"`).join(" AND "))
  await tx.$executeRaw`
    INSERT INTO ${named([table])} AS r (${named(columns)}, ${named([figure])})
    SELECT ${named(columns)}, n FROM (${counted}) c
    ON CONFLICT (${named(keys)}) DO UPDATE SET ${named([figure])} = EXCLUDED.${named([figure])}
      WHERE r.${named([figure])} <> EXCLUDED.${named([figure])}`
  await tx.$executeRaw`
    UPDATE ${named([table])} r SET ${named([figure])} = 0
    WHERE r.${named([figure])} <> 0 AND NOT EXISTS (SELECT FROM (${counted}) c WHERE ${same})`
}
