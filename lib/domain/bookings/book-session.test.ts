import { randomUUID } from "node:crypto"
import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import { cancelSession } from "@/lib/domain/schedules/cancel-session"
import { addClosure } from "@/lib/domain/stations/closures"
import { db } from "@/lib/server/db"
import { newDevice } from "@/lib/server/device"
import { ownDatabase } from "@/tests/database"
import { aPublishedSession, aStation, neighbourhood } from "@/tests/door"
import { aPublishedWeek, at, codeOf, monday, street, tuesday } from "@/tests/weeks"
import { bookSession } from "./book-session"
import { cancelBooking } from "./cancel-booking"
import { bookingsOfDevice, findBooking } from "./find-booking"
import { forgetOldBookings } from "./forget-old-bookings"

ownDatabase()

const HOUR = 3_600_000
const later = (hours: number) => new Date(Date.now() + hours * HOUR)
const nobody = { device: null, ip: "203.0.113.7" }

let station: { id: string; areaCode: string }
let sessionId: string
beforeAll(neighbourhood)
beforeEach(async () => {
  station = await aStation()
  sessionId = await aPublishedSession(station, { startsAt: later(3), places: 2 })
})

const book = (device = newDevice(), over: object = {}, now = new Date()) =>
  bookSession({ sessionId, occupation: "FOOD_DELIVERY", key: randomUUID(), ...over }, { device }, now)
/** A phone that has booked, and how its booking stands when asked. */
async function booked(over: object = {}) {
  const device = newDevice()
  const result = await book(device, over)
  if (!result.ok) throw new Error(result.code)
  const { code } = result.value
  const look = async () => {
    const found = await findBooking(code, { device, ip: null })
    if (!found.ok) throw new Error(found.code)
    return found.value
  }
  return { device, code, look, state: async () => (await look()).state }
}

describe("a rider who books", () => {
  test("has a place while there are any, and is told how many wait before them afterwards", async () => {
    const [a, b, c, d] = [await booked(), await booked(), await booked(), await booked()]
    expect(await Promise.all([a, b, c, d].map(({ state }) => state()))).toEqual([
      "placed",
      "placed",
      "waiting",
      "waiting",
    ])
    expect([(await c.look()).before, (await d.look()).before]).toEqual([0, 1])
  })

  test("again, or twenty times at once, has the same booking", async () => {
    const device = newDevice()
    const answers = await Promise.all(Array.from({ length: 12 }, () => book(device)))
    const codes = new Set(answers.map((answer) => answer.ok && answer.value.code))
    expect(codes.size).toBe(1)
    expect(answers.filter((answer) => answer.ok && !answer.value.again)).toHaveLength(1)
    expect(await db.booking.count({ where: { sessionId } })).toBe(1)
  })

  test("and never heard the answer asks again as somebody new, and has the same booking", async () => {
    const key = randomUUID()
    const [first, second] = [await book(newDevice(), { key }), await book(newDevice(), { key })]
    expect(second).toEqual(first)
    const elsewhere = await aPublishedSession(station, { startsAt: later(5), places: 2 })
    expect(codeOf(await book(newDevice(), { key, sessionId: elsewhere }))).toBe("keyReused")
  })

  test("finds it by code from any phone, and by the own phone without", async () => {
    const { device, code } = await booked()
    expect(await findBooking(code, nobody)).toMatchObject({ ok: true, value: { sessionId } })
    expect((await bookingsOfDevice(device)).map((booking) => booking.code)).toEqual([code])
    expect(await bookingsOfDevice(newDevice())).toEqual([])
  })

  test("cannot try out codes of others", async () => {
    const { code, device } = await booked()
    const guesser = { device: newDevice(), ip: "198.51.100.9" }
    for (let n = 0; n < 30; n++) expect(codeOf(await findBooking("AAAAAA", guesser))).toBe("notFound")
    expect(codeOf(await findBooking(code, guesser))).toBe("tooMany")
    expect(codeOf(await findBooking(code, { ...guesser, device }))).toBe("ok")
  })
})

describe("a rider who cancels", () => {
  test("lets the first of the waiting list in, at once and alone", async () => {
    const riders = [await booked(), await booked(), await booked(), await booked()] as const
    expect(codeOf(await cancelBooking({ code: riders[0].code }, nobody))).toBe("ok")
    expect(await Promise.all(riders.map(({ state }) => state()))).toEqual([
      "cancelled",
      "placed",
      "placed",
      "waiting",
    ])
  })

  test("twice is answered the same, and may come back behind the others", async () => {
    const [mine, , third] = [await booked(), await booked(), await booked()]
    await cancelBooking({ code: mine.code }, nobody)
    expect(await cancelBooking({ code: mine.code }, nobody)).toMatchObject({ value: { state: "cancelled" } })
    const back = await book(mine.device)
    expect(back).toMatchObject({ ok: true, value: { again: false } })
    expect([await third.state(), await mine.state()]).toEqual(["placed", "cancelled"])
    expect((await bookingsOfDevice(mine.device)).map(({ state }) => state)).toEqual(["cancelled", "waiting"])
  })

  test("can do so until the session begins", async () => {
    const { code } = await booked()
    expect(codeOf(await cancelBooking({ code }, nobody, later(3.1)))).toBe("sessionBegun")
  })
})

describe("what cannot be booked", () => {
  test("a session that takes no bookings, has begun, was cancelled, or that nobody has announced", async () => {
    const open = await aPublishedSession(station, { startsAt: later(4) })
    const off = await aPublishedSession(station, { startsAt: later(6), places: 2, cancelled: true })
    expect(codeOf(await book(newDevice(), { sessionId: open }))).toBe("notBookable")
    expect(codeOf(await book(newDevice(), { sessionId: off }))).toBe("sessionCancelled")
    expect(codeOf(await book(newDevice(), {}, later(3)))).toBe("bookingClosed")
    expect(codeOf(await book(newDevice(), { sessionId: randomUUID() }))).toBe("notFound")
    expect(await db.booking.count({ where: { stationId: station.id } })).toBe(0)
  })

  test("one of a station that is out of service", async () => {
    await db.station.update({ where: { id: station.id }, data: { state: "SUSPENDED" } })
    expect(codeOf(await book())).toBe("sessionCancelled")
  })

  test("anything by a phone that taps too often; others go on", async () => {
    const device = newDevice()
    const answers = []
    for (let n = 0; n < 22; n++) answers.push(codeOf(await book(device)))
    expect(answers.at(-1)).toBe("tooMany")
    expect(codeOf(await book())).toBe("ok")
  })
})

describe("when the office changes its plan", () => {
  test("a cancelled session and a closed day call bookings off, and say why", async () => {
    const places = { bookable: true, capacity: 3 }
    const { station, ids } = await aPublishedWeek([places, { ...places, ...at(tuesday, 600, 660) }])
    const [first = "", second = ""] = ids
    const [a, b] = [await booked({ sessionId: first }), await booked({ sessionId: second })]
    await cancelSession(street, { sessionId: first, reason: "老师请假" })
    expect(await a.look()).toMatchObject({ state: "calledOff", cancelReason: "老师请假" })
    expect(await b.state()).toBe("placed")
    await addClosure(street, { stationId: station.id, fromDay: monday, toDay: null, reason: "装修" })
    expect(await b.state()).toBe("calledOff")
  })

  test("more places let in who waits; a session that moved keeps its bookings and says so", async () => {
    const riders = [await booked(), await booked(), await booked()] as const
    await db.publishedSession.updateMany({
      where: { sessionId },
      data: { capacity: 3, startsAt: later(4) },
    })
    expect(await riders[2].look()).toMatchObject({ state: "placed", moved: true })
  })
})

test("a month after its session nobody can tell who booked; that somebody did stays", async () => {
  const { device, code } = await booked()
  expect(await forgetOldBookings(later(24 * 29))).toBe(0)
  expect(await forgetOldBookings(later(24 * 31))).toBeGreaterThan(0)
  expect(await bookingsOfDevice(device)).toEqual([])
  expect(codeOf(await findBooking(code, nobody))).toBe("notFound")
  expect(await db.booking.findMany({ where: { sessionId } })).toMatchObject([
    { code: null, key: null, pseudonym: null },
  ])
})
