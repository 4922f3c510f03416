import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addDays, weekdayOf } from "@/lib/plain/clock"
import {
  changeFrom,
  daysIn,
  grainBelow,
  lengthOf,
  PRESETS,
  percentOf,
  periodBefore,
  presetOf,
  presetPeriod,
} from "./rules"
import { exportQuery, overviewQuery, rowsQuery } from "./schema"

const day = fc.integer({ min: 0, max: 36_000 }).map((n) => addDays("2000-02-01", n))
const period = fc
  .tuple(day, fc.integer({ min: 0, max: 399 }))
  .map(([from, n]) => ({ from, to: addDays(from, n) }))

describe("a period", () => {
  test("by name is what people mean by it", () => {
    expect(presetPeriod("thisWeek", "2027-01-02")).toEqual({ from: "2026-12-28", to: "2027-01-03" })
    expect(presetPeriod("lastWeek", "2027-01-04")).toEqual({ from: "2026-12-28", to: "2027-01-03" })
    expect(presetPeriod("last30", "2024-03-01")).toEqual({ from: "2024-02-01", to: "2024-03-01" })
  })

  test("is recognised by its days", () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...PRESETS), (today, preset) => {
        expect(presetOf(presetPeriod(preset, today), today)).toBe(preset)
      }),
    )
  })

  test("has as many days as it lists", () => {
    fc.assert(
      fc.property(period, (p) => {
        const days = daysIn(p)
        expect([days.length, days[0], days.at(-1)]).toEqual([lengthOf(p), p.from, p.to])
      }),
    )
  })

  test("is compared with the same days before, and never with more of them than have passed", () => {
    expect(periodBefore({ from: "2026-11-23", to: "2026-11-29" }, "2026-11-25")).toEqual({
      from: "2026-11-16",
      to: "2026-11-18",
    })
    expect(periodBefore({ from: "2026-11-26", to: "2026-11-29" }, "2026-11-25")).toBeNull()
    fc.assert(
      fc.property(period, day, (p, today) => {
        const before = periodBefore(p, today)
        expect(before === null).toBe(p.from > today)
        if (!before) return
        expect(before.from).toBe(addDays(p.from, -lengthOf(p)))
        expect(before.to < p.from).toBe(true)
        expect(lengthOf(before)).toBeLessThanOrEqual(lengthOf(p))
        if (p.to <= today) expect(addDays(before.to, 1)).toBe(p.from)
        if (lengthOf(p) === 7) expect(weekdayOf(before.from)).toBe(weekdayOf(p.from))
      }),
    )
  })
})

test("a change is told as a percentage only of something", () => {
  expect(changeFrom(50, 56)).toEqual({ by: 6, percent: 12 })
  expect(changeFrom(0, 5)).toEqual({ by: 5, percent: null })
})

test("a share says neither none of some nor all of not quite all", () => {
  expect([
    percentOf(1, 1000),
    percentOf(999, 1000),
    percentOf(0, 3),
    percentOf(3, 3),
    percentOf(1, 0),
  ]).toEqual([1, 99, 0, 100, 0])
})

test("an area is broken down one level below", () => {
  expect((["CITY", "DISTRICT", "STREET", "COMMUNITY"] as const).map(grainBelow)).toEqual([
    "DISTRICT",
    "STREET",
    "COMMUNITY",
    "STATION",
  ])
})

describe("what is asked", () => {
  test("names both days or none, in order and not too far apart", () => {
    const fine = [{}, { from: "2026-01-01", to: "2027-02-04" }, { from: "2024-02-29", to: "2024-02-29" }]
    for (const query of fine) expect(overviewQuery.safeParse(query).success).toBe(true)
    const wrong = [
      { from: "2026-01-01" },
      { to: "2026-01-01" },
      { from: "2026-01-02", to: "2026-01-01" },
      { from: "2026-01-01", to: "2027-02-05" },
      { from: "2025-02-29", to: "2025-03-01" },
      { area: "1" },
    ]
    for (const query of wrong)
      expect(overviewQuery.safeParse(query).success, JSON.stringify(query)).toBe(false)
  })

  test("is checked in the lists and in what is taken along as well", () => {
    for (const query of [rowsQuery, exportQuery]) {
      expect(query.safeParse({ what: "sessions", from: "2026-01-02", to: "2026-01-01" }).success).toBe(false)
      expect(query.safeParse({ what: "users" }).success).toBe(false)
      expect(query.safeParse({ what: "published", week: "2025-W53" }).success).toBe(false)
      expect(query.safeParse({ what: "published", week: "2026-W53" }).success).toBe(true)
    }
  })
})
