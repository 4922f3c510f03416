import { randomUUID } from "node:crypto"
import pg from "pg"
import { beforeEach, describe, expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { newDevice } from "@/lib/server/device"
import { ownDatabase } from "@/tests/database"
import { anActor, aStation } from "@/tests/door"
import { ensureAttendanceMonths } from "./ensure-months"
import { logVisitByScan } from "./log-visit-by-scan"
import { recomputeRollups } from "./recompute-rollups"
import { voidEntry } from "./void-entry"

ownDatabase()

let station: Awaited<ReturnType<typeof aStation>>
beforeEach(async () => {
  station = await aStation()
})

const scan = (key: string = randomUUID()) =>
  logVisitByScan(
    { key, stationId: station.id, code: station.code, occupation: "FREIGHT" },
    { device: newDevice() },
  )
const countRows = async () => ({
  keys: await db.attendanceKey.count({ where: { stationId: station.id } }),
  entries: await db.attendanceEntry.count({ where: { stationId: station.id } }),
  visits:
    (await db.attendanceDaily.aggregate({ where: { stationId: station.id }, _sum: { visits: true } }))._sum
      .visits ?? 0,
  people: await db.attendancePerson.count({ where: { stationId: station.id } }),
})

/** Holds the busiest row of the statement, its last, so that everything before it is written and waits; then `meanwhile`. */
async function withSumsHeld(meanwhile: (admin: pg.Client) => Promise<void>) {
  const admin = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await admin.connect()
  await admin.query("BEGIN")
  await admin.query("SELECT 1 FROM attendance_daily WHERE station_id = $1 FOR UPDATE", [station.id])
  try {
    await meanwhile(admin)
  } finally {
    await admin.end()
  }
}

/** Whoever waits for a lock. Asked again and again, since a transaction would keep its first picture of the others' activity. */
async function backendWaiting(admin: pg.Client): Promise<number> {
  for (let asked = 0; asked < 5_000; asked++) {
    await admin.query("SELECT pg_stat_clear_snapshot()")
    const { rows } = await admin.query(
      "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    )
    if (rows.length > 0) return rows[0].pid
  }
  throw new Error("nobody waits")
}

describe("a connection that is lost in the middle", () => {
  test("of a check-in leaves nothing half-written; it is asked again by itself, and counts once", async () => {
    await scan()
    let answer: ReturnType<typeof scan> | undefined
    await withSumsHeld(async (admin) => {
      answer = scan()
      const pid = await backendWaiting(admin)
      await admin.query("SELECT pg_terminate_backend($1)", [pid])
    })
    expect(await answer).toMatchObject({ ok: true })
    expect(await countRows()).toEqual({ keys: 2, entries: 2, visits: 2, people: 2 })
    expect(await recomputeRollups()).toEqual([])
  })

  test("of a void leaves the entry standing", async () => {
    const first = await scan()
    if (!first.ok) throw new Error(first.code)
    const input = { entryId: first.value.id, day: first.value.day, reason: "误点" }
    let answer: Promise<unknown> | undefined
    await withSumsHeld(async (admin) => {
      answer = voidEntry(anActor("STREET", "110114012"), input).catch((error: unknown) => error)
      const pid = await backendWaiting(admin)
      await admin.query("SELECT pg_terminate_backend($1)", [pid])
    })
    expect(await answer).toBeInstanceOf(Error)
    expect(await db.attendanceVoid.count({ where: { entryId: input.entryId } })).toBe(0)
    expect(await recomputeRollups()).toEqual([])
  })
})

describe("many at once", () => {
  test("at one door: every phone is one row, and the sums are exact", async () => {
    const all = await Promise.all(Array.from({ length: 200 }, () => scan()))
    expect(all.every(({ ok }) => ok)).toBe(true)
    expect(await countRows()).toEqual({ keys: 200, entries: 200, visits: 200, people: 200 })
  })
})

describe("the coming months", () => {
  test("have their partitions, also when two servers start at once, and a far month is still written down", async () => {
    const now = new Date("2028-01-31T12:00:00+08:00")
    await Promise.all([ensureAttendanceMonths(now), ensureAttendanceMonths(now)])
    const parts = await db.$queryRaw<{ part: string }[]>`
      SELECT relname AS part FROM pg_class WHERE relname ~ '^attendance_(entry|daily|person)_2028_' AND relkind = 'r' ORDER BY 1`
    expect(parts.map(({ part }) => part.slice(-7))).toEqual(
      Array(3).fill(["2028_01", "2028_02", "2028_03", "2028_04"]).flat(),
    )
    const input = {
      key: randomUUID(),
      stationId: station.id,
      code: station.code,
      occupation: "OTHER" as const,
    }
    const far = await logVisitByScan(input, { device: newDevice() }, new Date("2031-05-05T12:00:00+08:00"))
    expect(far).toMatchObject({ ok: true, value: { day: "2031-05-05" } })
    expect(await recomputeRollups()).toEqual([])
  })
})
