import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { hoursShown, instantsOf, lanesOf, moved, sized, slotAt, slotOf } from "./slots"

const monday = "2026-12-28"
const slot = fc
  .record({
    day: fc.integer({ min: 0, max: 6 }),
    from: fc.integer({ min: 0, max: 1439 }),
    long: fc.integer({ min: 15, max: 1440 }),
  })
  .map(({ day, from, long }) => ({ day, from, to: from + long }))

describe("a slot", () => {
  test("and its instants are the same thing said twice, in the 53rd week and over midnight too", () => {
    fc.assert(
      fc.property(slot, (one) => {
        const { startsAt, endsAt } = instantsOf(monday, one)
        expect(slotOf(monday, startsAt, endsAt)).toEqual(one)
      }),
    )
  })

  test("stays in its week and keeps its length, wherever it is moved", () => {
    const far = fc.integer({ min: -5000, max: 5000 })
    fc.assert(
      fc.property(slot, fc.integer({ min: -9, max: 9 }), far, (one, days, minutes) => {
        const to = moved(one, days, minutes)
        expect(to.day).toBeGreaterThanOrEqual(0)
        expect(to.day).toBeLessThanOrEqual(6)
        expect(to.from).toBeGreaterThanOrEqual(0)
        expect(to.from).toBeLessThan(1440)
        expect(to.to - to.from).toBe(one.to - one.from)
      }),
    )
  })

  test("is never shorter than a step nor longer than a day", () => {
    fc.assert(
      fc.property(slot, fc.integer({ min: -5000, max: 5000 }), (one, minutes) => {
        const { from, to } = sized(one, minutes)
        expect(to - from).toBeGreaterThanOrEqual(15)
        expect(to - from).toBeLessThanOrEqual(1440)
      }),
    )
  })

  test("moved to another day keeps its odd minutes; moved in time it snaps", () => {
    expect(moved({ day: 0, from: 547, to: 600 }, 1, 0)).toEqual({ day: 1, from: 547, to: 600 })
    expect(moved({ day: 0, from: 547, to: 600 }, 0, 15)).toEqual({ day: 0, from: 555, to: 608 })
  })

  test("made by a click is an hour from the half hour, and does not run out of the day", () => {
    expect(slotAt(2, 629)).toEqual({ day: 2, from: 600, to: 660 })
    expect(slotAt(9, 1439)).toEqual({ day: 6, from: 1380, to: 1440 })
  })
})

test("sessions at the same time share the width, and none hides another", () => {
  fc.assert(
    fc.property(fc.array(slot, { maxLength: 12 }), (slots) => {
      const items = slots.map((one, n) => ({ id: String(n), slot: one }))
      const lanes = lanesOf(items)
      expect(lanes.size).toBe(items.length)
      for (const a of items)
        for (const b of items) {
          const apart =
            a.slot.day * 1440 + a.slot.to <= b.slot.day * 1440 + b.slot.from ||
            b.slot.day * 1440 + b.slot.to <= a.slot.day * 1440 + a.slot.from
          if (a !== b && !apart) expect(lanes.get(a.id)?.lane).not.toBe(lanes.get(b.id)?.lane)
        }
    }),
  )
})

test("the hours shown hold everything, and the night up to midnight as soon as something crosses it", () => {
  expect(hoursShown([])).toEqual({ first: 8, last: 20 })
  expect(hoursShown([{ from: 540, to: 1260 }])).toEqual({ first: 8, last: 22 })
  expect(hoursShown([{ from: 540, to: 1500 }])).toEqual({ first: 8, last: 24 })
  expect(hoursShown([{ from: 0, to: 1440 }])).toEqual({ first: 0, last: 24 })
})
