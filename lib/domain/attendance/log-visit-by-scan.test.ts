import { randomUUID } from "node:crypto"
import { beforeEach, describe, expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { newDevice } from "@/lib/server/device"
import { ownDatabase } from "@/tests/database"
import { anActor, aPublishedSession, aStation } from "@/tests/door"
import { logEntry } from "./log-entry"
import { logVisitByScan } from "./log-visit-by-scan"
import { recomputeRollups } from "./recompute-rollups"
import { voidEntry } from "./void-entry"

ownDatabase()

type Station = Awaited<ReturnType<typeof aStation>>
let station: Station
beforeEach(async () => {
  station = await aStation()
})

function scan(over: Partial<Parameters<typeof logVisitByScan>[0]> = {}, device = newDevice(), now?: Date) {
  const input = {
    key: randomUUID(),
    stationId: station.id,
    code: station.code,
    occupation: "COURIER" as const,
    ...over,
  }
  return logVisitByScan(input, { device }, now)
}
const rows = (where = {}) => db.attendanceEntry.findMany({ where: { stationId: station.id, ...where } })
const people = async () =>
  (await db.attendancePerson.findMany({ where: { stationId: station.id } })).map(({ entries }) => entries)
const codeOf = (result: Awaited<ReturnType<typeof scan>>) => (result.ok ? "ok" : result.code)

describe("a rider scans the code at the door", () => {
  test("and is counted: entry, key, day, person", async () => {
    const result = await scan({ platform: "meituan" })
    expect(result).toMatchObject({
      ok: true,
      value: { stationId: station.id, sessionId: null, counted: true },
    })
    expect(await rows()).toMatchObject([
      {
        areaCode: "110114012",
        kindCode: "",
        occupation: "COURIER",
        platform: "meituan",
        quantity: 1,
        source: "SCAN",
      },
    ])
    expect(await people()).toEqual([1])
    expect(await db.attendanceDaily.findMany({ where: { stationId: station.id } })).toMatchObject([
      { visits: 1 },
    ])
  })

  test("the same key twenty times at once is one row, and all hear the same", async () => {
    const key = randomUUID()
    const all = await Promise.all(Array.from({ length: 20 }, () => scan({ key })))
    expect(new Set(all.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(all[0]?.ok).toBe(true)
    expect(await rows()).toHaveLength(1)
    expect(await recomputeRollups()).toEqual([])
  })

  test("the same key later is answered the same, also when the code has been renewed and the station shut", async () => {
    const key = randomUUID()
    const first = await scan({ key })
    await db.station.update({ where: { id: station.id }, data: { codeVersion: 2, state: "SUSPENDED" } })
    expect(await scan({ key })).toEqual(first)
  })

  test("the same key with other content is refused", async () => {
    const key = randomUUID()
    await scan({ key })
    expect(codeOf(await scan({ key, occupation: "FREIGHT" }))).toBe("keyReused")
    expect(await rows()).toHaveLength(1)
  })

  test("a code that was renewed, made up, or belongs to another door opens nothing", async () => {
    const other = await aStation({ name: "别处" })
    await db.station.update({ where: { id: station.id }, data: { codeVersion: 2 } })
    expect(codeOf(await scan())).toBe("codeExpired")
    expect(codeOf(await scan({ code: other.code }))).toBe("codeExpired")
    expect(codeOf(await scan({ code: "1-aaaaaaaaaaaaaaaaaaaaaa" }))).toBe("codeExpired")
    expect(codeOf(await scan({ code: "' OR 1=1" }))).toBe("codeExpired")
    expect(await rows()).toHaveLength(0)
    expect(await db.attendanceKey.count({ where: { stationId: station.id } })).toBe(0)
  })

  test("a station that is not open counts nobody", async () => {
    await db.station.update({ where: { id: station.id }, data: { state: "SUSPENDED" } })
    expect(codeOf(await scan())).toBe("stationNotOpen")
  })

  test("a platform that is in no dictionary is refused", async () => {
    expect(codeOf(await scan({ platform: "haircut" }))).toBe("platformUnknown")
  })
})

describe("a session", () => {
  test("takes attendance under its own service", async () => {
    const sessionId = await aPublishedSession(station)
    expect(await scan({ sessionId })).toMatchObject({ ok: true, value: { sessionId } })
    expect(await rows()).toMatchObject([{ sessionId, kindCode: "haircut" }])
    expect(await db.sessionAttendance.findUnique({ where: { sessionId } })).toMatchObject({ visits: 1 })
  })

  test("of another station, cancelled, unpublished, unknown, or at another time takes none", async () => {
    const other = await aStation({ name: "别处" })
    const tomorrow = new Date(Date.now() + 86_400_000)
    const cases: [string, string][] = [
      ["sessionNotHere", await aPublishedSession(other)],
      ["sessionCancelled", await aPublishedSession(station, { cancelled: true })],
      ["sessionNotHere", await aPublishedSession(station, { current: false })],
      ["sessionNotHere", randomUUID()],
      ["sessionNotNow", await aPublishedSession(station, { startsAt: tomorrow })],
    ]
    for (const [refusal, sessionId] of cases) expect(codeOf(await scan({ sessionId }))).toBe(refusal)
    expect(await rows()).toHaveLength(0)
    expect(await recomputeRollups()).toEqual([])
  })
})

describe("one phone", () => {
  const at = (minutes: number) => new Date(Date.UTC(2026, 10, 24, 2, minutes))

  test("is one person a day, however often it comes; its taps within half an hour are one visit", async () => {
    const device = newDevice()
    const first = await scan({}, device, at(0))
    expect(await scan({}, device, at(20))).toEqual({
      ok: true,
      value: { ...(first.ok && first.value), counted: false },
    })
    expect(await scan({}, device, at(31))).toMatchObject({ ok: true, value: { counted: true } })
    expect(await rows()).toHaveLength(2)
    expect(await people()).toEqual([2])
    expect(await recomputeRollups()).toEqual([])
  })

  test("is counted once when it taps twenty times at once with twenty keys", async () => {
    const device = newDevice()
    const all = await Promise.all(Array.from({ length: 20 }, () => scan({}, device)))
    expect(all.filter((answer) => answer.ok && answer.value.counted)).toHaveLength(1)
    expect(new Set(all.map((answer) => answer.ok && answer.value.id)).size).toBe(1)
    expect(await rows()).toHaveLength(1)
  })

  test("hears the same again for a tap that was already counted", async () => {
    const device = newDevice()
    const key = randomUUID()
    await scan({}, device, at(0))
    const folded = await scan({ key }, device, at(5))
    expect(folded).toMatchObject({ ok: true, value: { counted: false } })
    expect(await scan({ key }, device, at(50))).toEqual(folded)
  })

  test("attends a session once, and visits besides", async () => {
    const device = newDevice()
    const sessionId = await aPublishedSession(station, { startsAt: at(0) })
    await scan({ sessionId }, device, at(0))
    expect(await scan({ sessionId }, device, at(45))).toMatchObject({ ok: true, value: { counted: false } })
    expect(await scan({}, device, at(46))).toMatchObject({ ok: true, value: { counted: true } })
    // At the session and at the door, the same one: the figures count it once (overview).
    expect(await people()).toEqual([1, 1])
  })

  test("whose entry was voided is no person any more, and may be counted again at once", async () => {
    const device = newDevice()
    const first = await scan({}, device, at(0))
    if (!first.ok) throw new Error(first.code)
    const { id: entryId, day } = first.value
    await voidEntry(anActor("STREET", "110114012"), { entryId, day, reason: "误点" })
    expect(await people()).toEqual([0])
    expect(await scan({}, device, at(1))).toMatchObject({ ok: true, value: { counted: true } })
    expect(await people()).toEqual([1])
    expect(await recomputeRollups()).toEqual([])
  })

  test("that floods is asked to wait", async () => {
    const device = newDevice()
    const all = await Promise.all(Array.from({ length: 40 }, () => scan({}, device)))
    const refused = all.filter((answer) => !answer.ok)
    expect(refused.length).toBeGreaterThan(0)
    // A tap is earned in two seconds.
    for (const answer of refused) expect(answer).toEqual({ ok: false, code: "tooMany", retryAfter: 2 })
  })

  test("that floods from everywhere, a new one each time, is stopped at the station, and staff go on counting", async () => {
    await db.setting.create({ data: { key: "attendance.perStationMinute", value: 30 } })
    const all = await Promise.all(Array.from({ length: 50 }, () => scan()))
    expect(all.filter((answer) => answer.ok)).toHaveLength(30)
    expect(all.find((answer) => !answer.ok)).toMatchObject({ code: "tooMany", retryAfter: 2 })
    expect(await rows()).toHaveLength(30)
    const keeper = anActor("KEEPER", station)
    const counted = { key: randomUUID(), stationId: station.id, occupation: "OTHER" as const, quantity: 3 }
    expect(await logEntry(keeper, counted)).toMatchObject({ ok: true })
    const elsewhere = await aStation({ name: "别处" })
    expect(await scan({ stationId: elsewhere.id, code: elsewhere.code })).toMatchObject({ ok: true })
    expect(await recomputeRollups()).toEqual([])
    await db.setting.deleteMany()
  })

  test("leaves nothing behind by which it could be found", async () => {
    const device = newDevice()
    await scan({}, device)
    const [row] = await rows()
    expect(row?.pseudonym).toHaveLength(16)
    expect(Buffer.from(row?.pseudonym ?? []).toString("base64url")).not.toBe(device)
  })
})
