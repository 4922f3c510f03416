import { randomUUID } from "node:crypto"
import { beforeEach, describe, expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { anActor, aPublishedSession, aStation } from "@/tests/door"
import { type BatchEntry, logBatch } from "./log-batch"
import { logEntry } from "./log-entry"
import { recomputeRollups } from "./recompute-rollups"
import type { EntryInput } from "./schema"

ownDatabase()

const NOON = new Date("2026-11-24T12:00:00+08:00")
const hours = (n: number) => new Date(NOON.getTime() + n * 3_600_000)

type Station = Awaited<ReturnType<typeof aStation>>
let station: Station
beforeEach(async () => {
  station = await aStation()
})

const entry = (over: Partial<EntryInput> = {}): EntryInput => ({
  key: randomUUID(),
  occupation: "FOOD_DELIVERY",
  quantity: 1,
  ...over,
})
const log = (over: Partial<EntryInput> = {}, actor = anActor("KEEPER", station)) =>
  logEntry(actor, { ...entry(over), stationId: station.id }, NOON)
const codeOf = (result: { ok: boolean; code?: string }) => (result.ok ? "ok" : result.code)
const rows = () => db.attendanceEntry.findMany({ where: { stationId: station.id }, orderBy: { at: "asc" } })

describe("a keeper writes down", () => {
  test("one person, and a counted number, and the day holds both", async () => {
    const keeper = anActor("KEEPER", station)
    await log({}, keeper)
    await log({ quantity: 12 }, keeper)
    await log({ quantity: 3 }, { ...keeper, sessionId: null })
    expect((await rows()).map(({ source, quantity, recordedBy }) => [source, quantity, recordedBy])).toEqual(
      expect.arrayContaining([
        ["KEEPER", 1, keeper.userId],
        ["COUNT", 12, keeper.userId],
        ["API", 3, keeper.userId],
      ]),
    )
    expect(await db.attendanceDaily.findMany({ where: { stationId: station.id } })).toMatchObject([
      { visits: 16 },
    ])
    expect(await db.attendancePerson.count({ where: { stationId: station.id } })).toBe(0)
  })

  test("what was up to 48 hours ago, and nothing older or still to come", async () => {
    expect(codeOf(await log({ at: hours(-47) }))).toBe("ok")
    expect(codeOf(await log({ at: hours(-49) }))).toBe("tooLate")
    expect(codeOf(await log({ at: hours(1 / 60) }))).toBe("ok")
    expect(codeOf(await log({ at: hours(0.1) }))).toBe("inTheFuture")
    expect(await rows()).toHaveLength(2)
  })

  test("the last of a month on its own day, in the month before", async () => {
    const now = new Date("2026-12-01T09:00:00+08:00")
    const at = new Date("2026-11-30T23:59:00+08:00")
    await logEntry(anActor("KEEPER", station), { ...entry({ at }), stationId: station.id }, now)
    await logEntry(anActor("KEEPER", station), { ...entry(), stationId: station.id }, now)
    const partitions = await db.$queryRaw<{ part: string }[]>`
      SELECT tableoid::regclass::text AS part FROM attendance_entry WHERE station_id = ${station.id}::uuid ORDER BY at`
    expect(partitions.map(({ part }) => part)).toEqual([
      "attendance_entry_2026_11",
      "attendance_entry_2026_12",
    ])
    expect(await recomputeRollups()).toEqual([])
  })

  test("a session that is over at its end, not at the hour of writing", async () => {
    const endsAt = hours(-20)
    const sessionId = await aPublishedSession(station, { startsAt: hours(-21), endsAt })
    const result = await log({ sessionId, quantity: 9 })
    expect(result).toMatchObject({ ok: true, value: { at: endsAt, day: "2026-11-23" } })
    expect(await db.sessionAttendance.findUnique({ where: { sessionId } })).toMatchObject({ visits: 9 })
  })
})

describe("a batch", () => {
  const batch = (entries: BatchEntry[], actor = anActor("KEEPER", station)) =>
    logBatch(actor, station.id, entries, NOON)
  const good = (over: Partial<EntryInput> = {}): BatchEntry => ({ ok: true, value: entry(over) })
  const answersOf = (result: Awaited<ReturnType<typeof batch>>) =>
    result.ok ? result.value.map(({ answer }) => codeOf(answer)) : result.code

  test("gets an answer for each entry; the wrong ones spoil no other", async () => {
    const cancelled = await aPublishedSession(station, { startsAt: NOON, cancelled: true })
    const key = randomUUID()
    const result = await batch([
      good(),
      { ok: false, key: "x", details: [{ path: "occupation", message: "notInList" }] },
      good({ at: hours(-100) }),
      good({ sessionId: cancelled }),
      good({ key }),
      good({ key }),
      good({ key, quantity: 2 }),
      good({ platform: "nobody" }),
    ])
    expect(answersOf(result)).toEqual([
      "ok",
      "invalid",
      "tooLate",
      "sessionCancelled",
      "ok",
      "ok",
      "keyReused",
      "platformUnknown",
    ])
    expect(await rows()).toHaveLength(2)
    expect(await recomputeRollups()).toEqual([])
  })

  test("of five hundred goes in one statement, and again gets the same answers and no more rows", async () => {
    const entries = Array.from({ length: 500 }, (_, n) => good({ quantity: (n % 3) + 1 }))
    const first = await batch(entries)
    expect(answersOf(first)).toEqual(Array(500).fill("ok"))
    expect(await batch(entries)).toEqual(first)
    expect(await rows()).toHaveLength(500)
    expect(await recomputeRollups()).toEqual([])
  })

  test("that crosses with others in every order ends without a deadlock", async () => {
    const entries = Array.from({ length: 40 }, () => good())
    const turned = (n: number) => [...entries.slice(n * 7), ...entries.slice(0, n * 7)]
    const all = await Promise.all([0, 1, 2, 3, 4].map((n) => batch(turned(n).reverse())))
    expect(all.every((result) => result.ok && result.value.every(({ answer }) => answer.ok))).toBe(true)
    expect(await rows()).toHaveLength(40)
    expect(await recomputeRollups()).toEqual([])
  })
})
