import { randomUUID } from "node:crypto"
import fc from "fast-check"
import { expect, test } from "vitest"
import { db, pool } from "@/lib/server/db"
import { newDevice } from "@/lib/server/device"
import { ownDatabase } from "@/tests/database"
import { anActor, aPublishedSession, aStation } from "@/tests/door"
import { logEntry } from "./log-entry"
import { logVisitByScan } from "./log-visit-by-scan"
import { recomputeRollups } from "./recompute-rollups"
import { OCCUPATIONS } from "./schema"
import { voidEntry } from "./void-entry"

ownDatabase()

// Around the turn of a month, so that partitions and days change while the story goes on.
const START = new Date("2026-11-30T12:00:00+08:00")

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("scan" as const), device: fc.nat(3), session: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("count" as const),
      quantity: fc.integer({ min: 1, max: 9 }),
      session: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("void" as const), which: fc.nat(50) }) },
)
const story = fc.array(fc.tuple(step, fc.constantFrom(...OCCUPATIONS), fc.integer({ min: 0, max: 90 })), {
  maxLength: 40,
})

test("whatever is logged and voided, in whatever order, the sums equal a recount of the rows that stand", async () => {
  await fc.assert(
    fc.asyncProperty(story, async (steps) => {
      const station = await aStation()
      const keeper = anActor("KEEPER", station)
      const devices = Array.from({ length: 4 }, newDevice)
      const sessionId = await aPublishedSession(station, {
        startsAt: START,
        endsAt: new Date(START.getTime() + 12 * 3_600_000),
      })
      const logged: { id: string; day: string }[] = []
      let now = START
      for (const [what, occupation, minutes] of steps) {
        now = new Date(now.getTime() + minutes * 60_000)
        const entry = { key: randomUUID(), stationId: station.id, occupation, quantity: 1 }
        const session = "session" in what && what.session ? { sessionId } : {}
        if (what.do === "void") {
          const entry = logged[what.which % (logged.length || 1)]
          if (entry) await voidEntry(keeper, { entryId: entry.id, day: entry.day, reason: "误点" }, now)
          continue
        }
        const result =
          what.do === "scan"
            ? await logVisitByScan(
                { ...entry, ...session, code: station.code },
                { device: devices[what.device] as string },
                now,
              )
            : await logEntry(keeper, { ...entry, ...session, quantity: what.quantity }, now)
        if (result.ok && result.value.counted) logged.push(result.value)
      }
      expect(await sumsOf(station.id)).toEqual(await recountOf(station.id))
    }),
    { numRuns: 25 },
  )
  expect(await recomputeRollups()).toEqual([])
}, 120_000)

async function sumsOf(stationId: string) {
  const [daily, people, sessions] = await Promise.all([
    db.attendanceDaily.findMany({ where: { stationId, visits: { gt: 0 } } }),
    db.attendancePerson.findMany({ where: { stationId, entries: { gt: 0 } } }),
    pool().query(
      "SELECT visits FROM session_attendance a JOIN published_session p USING (session_id) WHERE station_id = $1 AND visits > 0",
      [stationId],
    ),
  ])
  return {
    daily: daily
      .map(
        ({ day, kindCode, occupation, visits }) => `${day.toISOString()} ${kindCode} ${occupation} ${visits}`,
      )
      .sort(),
    people: people.map(({ day, kindCode, entries }) => `${day.toISOString()} ${kindCode} ${entries}`).sort(),
    sessions: sessions.rows.map(({ visits }) => visits),
  }
}

// Independent of any roll-up and of any SQL that the product uses: the rows, one by one.
async function recountOf(stationId: string) {
  const voided = new Set(
    (await db.attendanceVoid.findMany({ where: { stationId } })).map(({ entryId }) => entryId),
  )
  const rows = (await db.attendanceEntry.findMany({ where: { stationId } })).filter(
    ({ id }) => !voided.has(id),
  )
  const tally = (
    pick: (row: (typeof rows)[number]) => string | null,
    by: (row: (typeof rows)[number]) => number,
  ) => {
    const sums = new Map<string, number>()
    for (const row of rows) {
      const key = pick(row)
      if (key !== null) sums.set(key, (sums.get(key) ?? 0) + by(row))
    }
    return sums
  }
  const daily = tally(
    (row) => `${row.day.toISOString()} ${row.kindCode} ${row.occupation}`,
    (row) => row.quantity,
  )
  const people = tally(
    (row) =>
      row.pseudonym &&
      `${row.day.toISOString()} ${row.kindCode} ${Buffer.from(row.pseudonym).toString("hex")}`,
    () => 1,
  )
  const sessions = tally(
    (row) => row.sessionId,
    (row) => row.quantity,
  )
  return {
    daily: [...daily].map(([key, sum]) => `${key} ${sum}`).sort(),
    people: [...people].map(([key, sum]) => `${key.slice(0, key.lastIndexOf(" "))} ${sum}`).sort(),
    sessions: [...sessions.values()],
  }
}
