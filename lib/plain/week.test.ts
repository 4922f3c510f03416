import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addDays, type Day, instantAt, weekdayOf } from "./clock"
import { addWeeks, compareWeeks, daysOf, isWeek, mondayOf, weekNow, weekOf, weeksInYear } from "./week"

const day = fc.integer({ min: 0, max: 36_889 }).map((n) => addDays("2000-01-01", n))
const week = day.map(weekOf)

/** The textbook's way by ordinal day, which shares nothing with the code under test. */
function weekByOrdinal(text: Day): string {
  const [year, month, date] = text.split("-").map(Number) as [number, number, number]
  const at = new Date(Date.UTC(year, month - 1, date))
  const ordinal = Math.round((at.getTime() - Date.UTC(year, 0, 1)) / 86_400_000) + 1
  const number = Math.floor((ordinal - (at.getUTCDay() || 7) + 10) / 7)
  const long = (y: number) => {
    const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0
    const first = new Date(Date.UTC(y, 0, 1)).getUTCDay()
    return first === 4 || (leap && first === 3) ? 53 : 52
  }
  const name = (y: number, n: number) => `${y}-W${String(n).padStart(2, "0")}`
  if (number < 1) return name(year - 1, long(year - 1))
  return number > long(year) ? name(year + 1, 1) : name(year, number)
}

describe("ISO weeks", () => {
  test("agree with the textbook on every day from 2000 to 2100", () => {
    for (let d = "2000-01-01"; d <= "2100-12-31"; d = addDays(d, 1))
      if (weekOf(d) !== weekByOrdinal(d)) expect(weekOf(d), d).toBe(weekByOrdinal(d))
  })

  test("turn the year at the right Monday", () => {
    const known: [Day, string][] = [
      ["2020-12-31", "2020-W53"],
      ["2021-01-03", "2020-W53"],
      ["2021-01-04", "2021-W01"],
      ["2024-02-29", "2024-W09"],
      ["2024-12-30", "2025-W01"],
      ["2026-01-01", "2026-W01"],
      ["2026-11-24", "2026-W48"],
      ["2026-12-28", "2026-W53"],
      ["2027-01-03", "2026-W53"],
      ["2027-01-04", "2027-W01"],
    ]
    for (const [d, w] of known) expect(weekOf(d), d).toBe(w)
  })

  test("are 53 in 2020, 2026 and 2032, else 52 nearby", () => {
    const long = [2018, 2019, 2020, 2021, 2025, 2026, 2027, 2032].filter((y) => weeksInYear(y) === 53)
    expect(long).toEqual([2020, 2026, 2032])
  })

  test("exist only when the year has them", () => {
    for (const w of ["2026-W53", "2020-W53", "2026-W01", "1999-W52", "2100-W52"])
      expect(isWeek(w), w).toBe(true)
    const none = [
      "2025-W53",
      "2026-W54",
      "2026-W00",
      "2026-W1",
      "2026W48",
      "2026-48",
      "1999-W51",
      "2101-W01",
      "",
    ]
    for (const w of none) expect(isWeek(w), w).toBe(false)
  })

  test("hold every day, whose week they are", () => {
    fc.assert(
      fc.property(day, (d) => {
        expect(isWeek(weekOf(d))).toBe(true)
        expect(daysOf(weekOf(d))).toContain(d)
      }),
    )
  })

  test("run from Monday to Sunday", () => {
    fc.assert(
      fc.property(week, (w) => {
        expect(daysOf(w).map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7])
        expect(daysOf(w).map(weekOf)).toEqual(Array(7).fill(w))
        expect(mondayOf(w)).toBe(daysOf(w)[0])
      }),
    )
  })

  test("go forth and back over year ends", () => {
    expect(addWeeks("2026-W52", 1)).toBe("2026-W53")
    expect(addWeeks("2026-W52", 2)).toBe("2027-W01")
    expect(addWeeks("2021-W01", -1)).toBe("2020-W53")
    fc.assert(
      fc.property(week, fc.integer({ min: -120, max: 120 }), (w, n) => {
        expect(addWeeks(addWeeks(w, n), -n)).toBe(w)
        expect(Math.sign(compareWeeks(addWeeks(w, n), w))).toBe(Math.sign(n))
      }),
    )
  })

  test("begin at midnight in Shanghai, not in London", () => {
    expect(weekNow(new Date(instantAt("2026-11-30", 0).getTime() - 1))).toBe("2026-W48")
    expect(weekNow(new Date("2026-11-29T16:00:00Z"))).toBe("2026-W49")
  })

  test("refuse to count from what is no week", () => {
    expect(() => mondayOf("this week")).toThrow(RangeError)
  })
})
