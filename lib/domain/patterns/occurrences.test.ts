import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addDays, type Day, daysBetween, type Weekday, weekdayOf } from "@/lib/plain/clock"
import { addWeeks, daysOf, mondayOf, weekOf } from "@/lib/plain/week"
import { occurrencesIn, type Season } from "./occurrences"
import { NTHS, type Rhythm, rhythmOf, ruleOf } from "./rhythm-rules"

// A zone whose days have 23, 24 and 25 hours: nothing here may notice.
process.env.TZ = "America/New_York"

const weekday = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>
const rhythm: fc.Arbitrary<Rhythm> = fc.oneof(
  fc.record({
    kind: fc.constant("weekly" as const),
    every: fc.integer({ min: 1, max: 4 }),
    weekdays: fc.uniqueArray(weekday, { minLength: 1 }).map((days) => days.sort()),
  }),
  fc.record({
    kind: fc.constant("monthlyWeekday" as const),
    nths: fc.subarray([...NTHS], { minLength: 1 }),
    weekday,
  }),
  fc.record({
    kind: fc.constant("monthlyDay" as const),
    monthDay: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant(-1)),
  }),
)
const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays("2025-06-01", n))
const week = fc.integer({ min: 0, max: 130 }).map((n) => addWeeks("2025-W20", n))

const lengthOfMonth = (on: Day) => {
  const next = addDays(`${on.slice(0, 7)}-28`, 4)
  return Number(addDays(`${next.slice(0, 7)}-01`, -1).slice(8))
}

/** Whether a day is one of a rhythm's, as a person with a wall calendar would say. */
function byHand(said: Rhythm, on: Day, from: Day): boolean {
  const date = Number(on.slice(8))
  switch (said.kind) {
    case "weekly": {
      const weeks = daysBetween(mondayOf(weekOf(from)), mondayOf(weekOf(on))) / 7
      return said.weekdays.includes(weekdayOf(on)) && weeks % said.every === 0
    }
    case "monthlyWeekday": {
      const last = date + 7 > lengthOfMonth(on)
      const nth = Math.ceil(date / 7)
      return weekdayOf(on) === said.weekday && said.nths.some((one) => (one === -1 ? last : one === nth))
    }
    case "monthlyDay":
      return date === (said.monthDay === -1 ? lengthOfMonth(on) : said.monthDay)
  }
}

const naive = (said: Rhythm, { fromDay, toDay }: Omit<Season, "rule">, days: readonly Day[]) =>
  days.filter((on) => on >= fromDay && (toDay === null || on <= toDay) && byHand(said, on, fromDay))

test("a rhythm is written down and read back the same", () => {
  fc.assert(
    fc.property(rhythm, (said) => {
      expect(rhythmOf(ruleOf(said))).toEqual(said)
    }),
  )
  expect(() => rhythmOf("FREQ=DAILY")).toThrow()
})

test("the days of a week are those that a wall calendar shows", () => {
  fc.assert(
    fc.property(
      rhythm,
      day,
      fc.option(fc.integer({ min: 0, max: 400 })),
      week,
      (said, fromDay, length, on) => {
        const season = { fromDay, toDay: length === null ? null : addDays(fromDay, length) }
        const days = daysOf(on)
        expect(occurrencesIn({ rule: ruleOf(said), ...season }, days[0], days[6])).toEqual(
          naive(said, season, days),
        )
      },
    ),
    { numRuns: 1500 },
  )
})

describe("walking through a year of 53 weeks, week by week", () => {
  // 2026 has a week 53, which ends in 2027; New York changes its clocks on 8 March and 1 November.
  const year = Array.from({ length: 55 }, (_, n) => addWeeks("2025-W52", n))
  const everyDay = year.flatMap((name) => daysOf(name))
  const walked = (said: Rhythm, fromDay: Day) =>
    year.flatMap((name) => {
      const [monday, , , , , , sunday] = daysOf(name)
      return occurrencesIn({ rule: ruleOf(said), fromDay, toDay: null }, monday, sunday)
    })

  test.each<[string, Rhythm]>([
    ["every Monday and Sunday", { kind: "weekly", every: 1, weekdays: [1, 7] }],
    ["every other Thursday", { kind: "weekly", every: 2, weekdays: [4] }],
    ["the second Friday of the month", { kind: "monthlyWeekday", nths: [2], weekday: 5 }],
    ["the last Sunday of the month", { kind: "monthlyWeekday", nths: [-1], weekday: 7 }],
    ["the 31st", { kind: "monthlyDay", monthDay: 31 }],
    ["the last day of the month", { kind: "monthlyDay", monthDay: -1 }],
  ])("finds %s on every day of it, each once", (_, said) => {
    expect(year).toContain("2026-W53")
    const fromDay = "2025-12-22"
    expect(walked(said, fromDay)).toEqual(naive(said, { fromDay, toDay: null }, everyDay))
  })

  test("every other week goes on through week 53, whatever the numbers of the weeks say", () => {
    const days = walked({ kind: "weekly", every: 2, weekdays: [5] }, "2025-12-22")
    expect(days.slice(-2)).toEqual(["2026-12-25", "2027-01-08"])
    expect(weekOf("2027-01-01")).toBe("2026-W53")
  })
})
