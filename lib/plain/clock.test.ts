import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  addDays,
  crossesMidnight,
  dayOf,
  daysBetween,
  dayToDbDate,
  dbDateToDay,
  formatTime,
  instantAt,
  isDay,
  minuteOf,
  parseTime,
  toOffsetIso,
  weekdayOf,
} from "./clock"

const instant = fc.date({
  min: new Date("2000-01-01T00:00:00Z"),
  max: new Date("2100-12-30T00:00:00Z"),
  noInvalidDate: true,
})
const day = instant.map(dayOf)

// The platform's own zone database is the independent witness.
const shanghai = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Shanghai",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
})
function witness(at: Date) {
  const part = Object.fromEntries(shanghai.formatToParts(at).map((p) => [p.type, p.value]))
  return {
    day: `${part.year}-${part.month}-${part.day}`,
    minute: Number(part.hour) * 60 + Number(part.minute),
  }
}

describe("days in Shanghai", () => {
  test("agree with the zone database at every instant from 2000 to 2100", () => {
    fc.assert(
      fc.property(instant, (at) => {
        expect({ day: dayOf(at), minute: minuteOf(at) }).toEqual(witness(at))
      }),
    )
  })

  test("begin at 16:00 UTC of the day before", () => {
    expect(dayOf(new Date("2026-11-23T15:59:59.999Z"))).toBe("2026-11-23")
    expect(dayOf(new Date("2026-11-23T16:00:00Z"))).toBe("2026-11-24")
  })

  test("and minutes make the same instant again", () => {
    fc.assert(
      fc.property(instant, (at) => {
        const wholeMinute = new Date(Math.floor(at.getTime() / 60_000) * 60_000)
        expect(instantAt(dayOf(at), minuteOf(at))).toEqual(wholeMinute)
      }),
    )
  })

  test("a minute after 1440 lies on the next day", () => {
    expect(instantAt("2026-11-24", 1530)).toEqual(instantAt("2026-11-25", 90))
  })

  test("written with offset are the same instant", () => {
    expect(toOffsetIso(instantAt("2026-11-24", 570))).toBe("2026-11-24T09:30:00+08:00")
    fc.assert(
      fc.property(instant, (at) => {
        expect(Date.parse(toOffsetIso(at))).toBe(Math.floor(at.getTime() / 1000) * 1000)
      }),
    )
  })
})

describe("the calendar", () => {
  test("knows the days that exist, leap days included", () => {
    for (const real of ["2024-02-29", "2000-02-29", "2026-12-31", "2000-01-01", "2100-12-31"])
      expect(isDay(real), real).toBe(true)
  })

  test("refuses what is no day, or none of our business", () => {
    const wrong = ["2026-02-29", "2100-02-29", "2026-02-30", "2026-04-31", "2026-13-01", "2026-00-10"]
    const malformed = [
      "",
      "2026-1-1",
      "2026-11-24 ",
      "20261124",
      "2026-11-24T00:00",
      "1999-12-31",
      "2101-01-01",
    ]
    for (const text of [...wrong, ...malformed]) expect(isDay(text), text).toBe(false)
  })

  test("refuses any text without an exception", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => isDay(text) === false))
  })

  test("arithmetic on a day that doesn't exist is a bug and says so", () => {
    expect(() => addDays("2026-02-30", 1)).toThrow(RangeError)
    expect(() => instantAt("soon", 0)).toThrow(RangeError)
  })

  test("counts days there and back", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, n) => {
        expect(daysBetween(from, addDays(from, n))).toBe(n)
        expect(addDays(addDays(from, n), -n)).toBe(from)
      }),
    )
  })

  test("numbers weekdays from Monday", () => {
    expect(weekdayOf("2026-11-23")).toBe(1)
    expect(weekdayOf("2026-11-29")).toBe(7)
    fc.assert(fc.property(day, (d) => weekdayOf(addDays(d, 1)) === (weekdayOf(d) % 7) + 1))
  })

  test("passes through a date column unchanged", () => {
    fc.assert(fc.property(day, (d) => dbDateToDay(dayToDbDate(d)) === d))
    expect(dayToDbDate("2026-11-24").toISOString()).toBe("2026-11-24T00:00:00.000Z")
  })
})

describe("times of day", () => {
  test("are read as people type them", () => {
    expect(parseTime("9:30")).toBe(570)
    expect(parseTime("09:30")).toBe(570)
    expect(parseTime(" ０９：３０ ")).toBe(570)
    expect(parseTime("00:00")).toBe(0)
    expect(parseTime("24:00")).toBe(1440)
  })

  test("are refused when there is no such time", () => {
    for (const text of ["", "24:01", "25:00", "9:60", "9:3", "930", "9", "-1:00", "9:30 pm", "009:30", "NaN"])
      expect(parseTime(text), text).toBeNull()
  })

  test("read back what was written", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1440 }), (m) => parseTime(formatTime(m)) === m))
  })

  test("after midnight show the time of the next day", () => {
    expect(formatTime(1530)).toBe("01:30")
    expect(crossesMidnight(1530)).toBe(true)
    expect(formatTime(1440)).toBe("24:00")
    expect(crossesMidnight(1440)).toBe(false)
  })
})
