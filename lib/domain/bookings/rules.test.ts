import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { bookingRefusal, markRefusal, type Standing, stateOf, waitingBefore } from "./rules"

const BEGINS = new Date("2026-11-24T14:00:00+08:00")
const EARLIER = new Date("2026-11-24T13:00:00+08:00")
const booking = (over: Partial<Standing> = {}): Standing => ({
  ...{ cancelledAt: null, rank: 1, capacity: 20, off: false, came: false, missed: false },
  ...{ startsAt: BEGINS, bookedFor: BEGINS },
  ...over,
})

describe("how a booking stands", () => {
  test("the first of the line have the places, whoever comes after waits in order", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 100 }), (booked, capacity) => {
        const line = Array.from({ length: booked }, (_, n) => booking({ rank: n + 1, capacity }))
        const states = line.map(stateOf)
        expect(states.filter((state) => state === "placed")).toHaveLength(Math.min(booked, capacity))
        expect(states.indexOf("waiting")).toBe(booked > capacity ? capacity : -1)
        expect(line.slice(capacity).map(waitingBefore)).toEqual(
          Array.from({ length: Math.max(0, booked - capacity) }, (_, n) => n),
        )
      }),
    )
  })

  test("everybody has a place once places are no longer limited", () => {
    expect(stateOf(booking({ rank: 500, capacity: null }))).toBe("placed")
  })

  test("a session that was called off or moved counts against nobody", () => {
    expect(stateOf(booking({ missed: true }))).toBe("missed")
    expect(stateOf(booking({ missed: true, off: true }))).toBe("calledOff")
    expect(stateOf(booking({ missed: true, bookedFor: EARLIER }))).toBe("placed")
  })

  test("whoever came has come, whatever was said before", () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.boolean(), (missed, off, cancelled) => {
        const told = { missed, off, cancelledAt: cancelled ? EARLIER : null }
        expect(stateOf(booking({ came: true, ...told }))).toBe("came")
      }),
    )
  })
})

describe("what may be said at the door", () => {
  const missed = (over: Partial<Standing>, now = BEGINS) => markRefusal(booking(over), "MISSED", now)

  test("that somebody came, also from the waiting list and before it begins", () => {
    expect(markRefusal(booking({ rank: 99 }), "CAME", EARLIER)).toBeNull()
    expect(markRefusal(booking({ came: true }), "CAME", BEGINS)).toBeNull()
  })

  test("that somebody did not come, only of a session that has begun when it was booked for", () => {
    expect(missed({})).toBeNull()
    expect(missed({}, EARLIER)).toBe("sessionNotBegun")
    expect(missed({ bookedFor: EARLIER })).toBe("sessionMoved")
    expect(missed({ off: true })).toBe("sessionCancelled")
    expect(missed({ cancelledAt: EARLIER })).toBe("bookingCancelled")
    expect(missed({ came: true })).toBe("alreadyCame")
  })
})

test("a session is booked until it begins, if it takes bookings and takes place", () => {
  const offer = { off: false, bookable: true, startsAt: BEGINS }
  expect(bookingRefusal(offer, EARLIER)).toBeNull()
  expect(bookingRefusal(offer, BEGINS)).toBe("bookingClosed")
  expect(bookingRefusal({ ...offer, bookable: false }, EARLIER)).toBe("notBookable")
  expect(bookingRefusal({ ...offer, off: true }, EARLIER)).toBe("sessionCancelled")
})
