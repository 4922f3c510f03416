import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addDays, type Day, dayOf, daysBetween, instantAt, type Weekday, weekdayOf } from "@/lib/plain/clock"
import { hoursOn, isOpenThroughout, openState, type Timetable } from "./opening"

const MONDAY = "2026-11-23"
const at = (day: Day, hour: number, minute = 0) => instantAt(day, hour * 60 + minute)
const span = (weekday: Weekday, from: number, to: number) => ({ weekday, opens: from * 60, closes: to * 60 })
const timetable = (over: Partial<Timetable>): Timetable => ({
  spans: [],
  exceptions: [],
  closures: [],
  ...over,
})
const everyDay = (from: number, to: number) =>
  ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => span(weekday, from, to))

describe("a door's hours", () => {
  test("shut at the closing minute, open at the opening one", () => {
    const hours = timetable({ spans: everyDay(9, 21) })
    expect(openState(hours, at(MONDAY, 8, 59))).toEqual({
      open: false,
      changesAt: at(MONDAY, 9),
      reason: null,
    })
    expect(openState(hours, at(MONDAY, 9)).open).toBe(true)
    expect(openState(hours, at(MONDAY, 20, 59))).toEqual({
      open: true,
      changesAt: at(MONDAY, 21),
      reason: null,
    })
    expect(openState(hours, at(MONDAY, 21))).toMatchObject({ open: false, changesAt: at("2026-11-24", 9) })
  })

  test("a night belongs to the day that it began on", () => {
    const hours = timetable({ spans: [span(1, 22, 30)] })
    expect(openState(hours, at("2026-11-24", 3))).toMatchObject({
      open: true,
      changesAt: at("2026-11-24", 6),
    })
    expect(openState(hours, at(MONDAY, 3)).open).toBe(false)
  })

  test("days that touch at midnight are one stretch, and seven of them never change", () => {
    expect(openState(timetable({ spans: everyDay(0, 24) }), at(MONDAY, 12))).toEqual({
      open: true,
      changesAt: null,
      reason: null,
    })
    const weekend = timetable({ spans: [span(6, 0, 24), span(7, 0, 24)] })
    expect(openState(weekend, at("2026-11-28", 12)).changesAt).toEqual(at("2026-11-30", 0))
  })

  test("a closure shuts the door, says why, and cuts the night before short", () => {
    const hours = timetable({
      spans: everyDay(20, 28),
      closures: [{ fromDay: "2026-11-24", toDay: "2026-11-25", reason: "消防检修" }],
    })
    expect(openState(hours, at(MONDAY, 23)).changesAt).toEqual(at("2026-11-24", 0))
    expect(openState(hours, at("2026-11-24", 21))).toEqual({
      open: false,
      changesAt: at("2026-11-26", 20),
      reason: "消防检修",
    })
  })

  test("until further notice there is no next opening", () => {
    const hours = timetable({
      spans: everyDay(9, 21),
      closures: [{ fromDay: MONDAY, toDay: null, reason: "装修" }],
    })
    expect(openState(hours, at(MONDAY, 12))).toEqual({ open: false, changesAt: null, reason: "装修" })
  })

  test("another timetable on one date replaces the weekday's, and a closure beats it", () => {
    const exception = { day: MONDAY, spans: [{ opens: 600, closes: 720 }], reason: "元旦" }
    const hours = timetable({ spans: everyDay(9, 21), exceptions: [exception] })
    expect(hoursOn(hours, MONDAY)).toEqual({ spans: exception.spans, reason: "元旦" })
    expect(openState(hours, at(MONDAY, 13))).toMatchObject({ open: false, reason: "元旦" })
    const shut = { ...hours, closures: [{ fromDay: MONDAY, toDay: MONDAY, reason: "停电" }] }
    expect(hoursOn(shut, MONDAY)).toEqual({ spans: [], reason: "停电" })
  })
})

const day = fc.integer({ min: -3, max: 12 }).map((n) => addDays(MONDAY, n))
// Quarters of an hour: the model looks at each of them.
const quarter = (min: number, max: number) => fc.integer({ min: min * 4, max: max * 4 }).map((n) => n * 15)
const aSpan = fc
  .tuple(quarter(0, 23.75), quarter(0.25, 24))
  .map(([opens, length]) => ({ opens, closes: opens + length }))
const anyTimetable: fc.Arbitrary<Timetable> = fc
  .record({
    spans: fc.array(
      fc
        .tuple(fc.integer({ min: 1, max: 7 }), aSpan)
        .map(([weekday, s]) => ({ weekday: weekday as Weekday, ...s })),
      { maxLength: 12 },
    ),
    exceptions: fc.uniqueArray(
      fc.record({ day, spans: fc.array(aSpan, { maxLength: 2 }), reason: fc.constant("节日") }),
      { maxLength: 3, selector: (exception) => exception.day },
    ),
    closures: fc.array(
      fc.record({
        fromDay: day,
        days: fc.option(fc.integer({ min: 0, max: 4 }), { freq: 8 }),
        reason: fc.constant("检修"),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ closures, ...rest }) => ({
    ...rest,
    closures: closures.map(({ fromDay, days, reason }) => ({
      fromDay,
      toDay: days === null ? null : addDays(fromDay, days),
      reason,
    })),
  }))

/** The office's sentence, minute by minute: today's hours, or yesterday's past midnight unless today is closed. */
function isOpenAt({ spans, exceptions, closures }: Timetable, instant: Date): boolean {
  const closed = (d: Day) => closures.some((c) => c.fromDay <= d && (c.toDay === null || d <= c.toDay))
  const hours = (d: Day) =>
    closed(d)
      ? []
      : (exceptions.find((e) => e.day === d)?.spans ?? spans.filter((s) => s.weekday === weekdayOf(d)))
  const today = dayOf(instant)
  const minute = (instant.getTime() - instantAt(today, 0).getTime()) / 60_000
  const inside = (d: Day, m: number) => hours(d).some(({ opens, closes }) => opens <= m && m < closes)
  if (closed(today)) return false
  return inside(today, minute) || inside(addDays(today, -1), minute + 1440)
}

const QUARTER = 15 * 60_000
const moment = fc.tuple(day, quarter(0, 23.75)).map(([d, m]) => instantAt(d, m))

describe("for any timetable", () => {
  test("the door is open when the office's sentence says so, and changes at the first quarter that differs", () => {
    fc.assert(
      fc.property(anyTimetable, moment, (hours, now) => {
        const { open, changesAt } = openState(hours, now)
        expect(open).toBe(isOpenAt(hours, now))
        const horizon = instantAt(addDays(dayOf(now), 14), 0).getTime()
        let change = now.getTime()
        while (change < horizon && isOpenAt(hours, new Date(change)) === open) change += QUARTER
        // What runs on at the horizon has no change that we promise to know.
        if (change < horizon) expect(changesAt).toEqual(new Date(change))
        else if (changesAt) expect(daysBetween(dayOf(now), dayOf(changesAt))).toBeGreaterThanOrEqual(14)
      }),
      { numRuns: 500 },
    )
  })

  test("a session lies within the hours exactly when every quarter of it does", () => {
    fc.assert(
      fc.property(anyTimetable, moment, fc.integer({ min: 1, max: 96 }), (hours, from, quarters) => {
        const every = Array.from({ length: quarters }, (_, n) => new Date(from.getTime() + n * QUARTER))
        const to = new Date(from.getTime() + quarters * QUARTER)
        expect(isOpenThroughout(hours, from, to)).toBe(every.every((instant) => isOpenAt(hours, instant)))
      }),
      { numRuns: 500 },
    )
  })
})
