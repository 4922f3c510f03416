import { randomUUID } from "node:crypto"
import { beforeEach, expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { newDevice } from "@/lib/server/device"
import { ownDatabase } from "@/tests/database"
import { anActor, aPublishedSession, aStation } from "@/tests/door"
import { codeOf } from "@/tests/weeks"
import { logVisitByScan } from "../attendance/log-visit-by-scan"
import { voidEntry } from "../attendance/void-entry"
import type { Actor } from "../audit/actor"
import { bookingsAtDoor } from "./at-the-door"
import { bookSession } from "./book-session"
import { markBooking } from "./mark-booking"

ownDatabase()

const NOON = new Date("2026-11-24T12:00:00+08:00")
const minutes = (count: number) => new Date(NOON.getTime() + count * 60_000)

let station: Awaited<ReturnType<typeof aStation>>
let keeper: Actor
let sessionId: string
beforeEach(async () => {
  station = await aStation()
  keeper = anActor("KEEPER", station)
  sessionId = await aPublishedSession(station, { startsAt: NOON, places: 2 })
})

/** Books a day before, and says which booking it is. */
async function booked(device = newDevice()): Promise<string> {
  const input = { sessionId, occupation: "RIDE_HAILING" as const, key: randomUUID() }
  const result = await bookSession(input, { device }, minutes(-1440))
  if (!result.ok) throw new Error(result.code)
  return (await db.booking.findFirstOrThrow({ where: { code: result.value.code } })).id
}
const mark = (bookingId: string, kind: "CAME" | "MISSED" = "CAME", now = minutes(5)) =>
  markBooking(keeper, { bookingId, kind }, now)
const states = async () =>
  (await bookingsAtDoor(keeper, station.id, "2026-11-24"))?.sessions[0]?.bookings.map(({ state }) => state)
const attended = async () => (await db.sessionAttendance.findUnique({ where: { sessionId } }))?.visits ?? 0

test("who came is counted for the session once, though two keepers tap at once and the rider scans as well", async () => {
  const device = newDevice()
  const bookingId = await booked(device)
  const answers = await Promise.all([mark(bookingId), mark(bookingId), mark(bookingId)])
  expect(new Set(answers.map((answer) => answer.ok && answer.value.entryId)).size).toBe(1)
  await logVisitByScan(
    { stationId: station.id, code: station.code, sessionId, occupation: "RIDE_HAILING", key: randomUUID() },
    { device },
    minutes(6),
  )
  expect([await attended(), await states()]).toEqual([1, ["came"]])
  expect(await db.bookingMark.count({ where: { bookingId } })).toBe(1)
})

test("a rider's own scan is seen at the door", async () => {
  const device = newDevice()
  await booked(device)
  await logVisitByScan(
    { stationId: station.id, code: station.code, sessionId, occupation: "RIDE_HAILING", key: randomUUID() },
    { device },
    minutes(-10),
  )
  expect(await states()).toEqual(["came"])
})

test("a mark by mistake is taken back with its entry, and may be made again", async () => {
  const bookingId = await booked()
  const first = await mark(bookingId)
  const entryId = (first.ok && first.value.entryId) || ""
  await voidEntry(keeper, { entryId, day: "2026-11-24", reason: "误点" }, minutes(6))
  expect([await attended(), await states()]).toEqual([0, ["placed"]])
  expect(codeOf(await mark(bookingId, "MISSED"))).toBe("ok")
  expect(await states()).toEqual(["missed"])
  expect(codeOf(await mark(bookingId))).toBe("ok")
  expect([await attended(), await states()]).toEqual([1, ["came"]])
  expect(codeOf(await mark(bookingId, "MISSED"))).toBe("alreadyCame")
})

test("nobody is said to have missed what has not begun, was moved or called off", async () => {
  const bookingId = await booked()
  expect(codeOf(await mark(bookingId, "MISSED", minutes(-1)))).toBe("sessionNotBegun")
  await mark(bookingId, "MISSED")
  expect(await states()).toEqual(["missed"])
  await db.publishedSession.updateMany({ where: { sessionId }, data: { startsAt: minutes(60) } })
  expect(await states()).toEqual(["placed"])
  expect(codeOf(await mark(bookingId, "MISSED", minutes(61)))).toBe("sessionMoved")
  await db.publishedSession.updateMany({
    where: { sessionId },
    data: { startsAt: NOON, cancelledAt: NOON, cancelReason: "停电" },
  })
  expect(await states()).toEqual(["calledOff"])
  expect(codeOf(await mark(bookingId))).toBe("sessionCancelled")
})

test("only those at the door may say so, and others do not learn who booked", async () => {
  const bookingId = await booked()
  const say = (actor: Actor) => markBooking(actor, { bookingId, kind: "CAME" }, minutes(5))
  expect(codeOf(await say(anActor("KEEPER", await aStation())))).toBe("notFound")
  expect(codeOf(await say(anActor("CITY", "1101")))).toBe("notAllowed")
  expect(await bookingsAtDoor(anActor("STREET", "110114013"), station.id, "2026-11-24")).toBeNull()
  expect(await bookingsAtDoor(anActor("STREET", "110114012"), station.id, "2026-11-24")).not.toBeNull()
})
