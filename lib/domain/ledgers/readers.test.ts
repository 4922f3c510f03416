import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addDays, type Day, formatTime, type Weekday, weekdayOf } from "@/lib/plain/clock"
import { readDay, readDays, readPeriod } from "./read-days"
import { readHours } from "./read-hours"
import { readSpans, readTime } from "./read-times"
import { readWeekdays } from "./read-weekdays"
import { writeHours } from "./write-hours"

const HAN = "一二三四五六日"
const wide = (text: string) =>
  text.replace(/[0-9:]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
const aDay = fc.integer({ min: 0, max: 365 * 60 }).map((n) => addDays("2020-01-01", n))
const someDays = fc
  .uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
  .map((days) => days.sort() as Weekday[])

describe("days of the week", () => {
  test("whichever days and however they are written, the same days are read", () => {
    const writers: ((days: Weekday[]) => string)[] = [
      (days) => `周${days.map((day) => HAN[day - 1]).join("")}`,
      (days) => days.map((day) => `周${HAN[day - 1]}`).join("、"),
      (days) => days.map((day) => `星期${HAN[day - 1]}`).join("，"),
      (days) => `每周${days.map((day) => HAN[day - 1]).join("、")}`,
      (days) => `周${days.map((day) => wide(String(day))).join("、")}`,
      (days) => days.map((day) => HAN[day - 1]).join(" "),
    ]
    fc.assert(
      fc.property(someDays, fc.constantFrom(...writers), (days, write) => {
        expect(readWeekdays(write(days))).toEqual(days)
      }),
    )
  })

  test.each([
    ["周一至周五", [1, 2, 3, 4, 5]],
    ["星期一到星期五", [1, 2, 3, 4, 5]],
    ["周一～五", [1, 2, 3, 4, 5]],
    ["周五至周一", [1, 5, 6, 7]],
    ["周六日", [6, 7]],
    ["周末", [6, 7]],
    ["工作日", [1, 2, 3, 4, 5]],
    ["工作日及周六", [1, 2, 3, 4, 5, 6]],
    ["每天", [1, 2, 3, 4, 5, 6, 7]],
    ["Mon-Fri", [1, 2, 3, 4, 5]],
  ])("%s", (text, days) => expect(readWeekdays(text)).toEqual(days))

  test.each(["", "每月第二周", "1、3、5", "周八", "周一上午", "隔周三", "另行通知"])(
    "%s is not taken for days of the week",
    (text) => expect(readWeekdays(text)).toBeNull(),
  )
})

describe("times", () => {
  test("whichever spans and however they are written, the same spans are read", () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 1380 }), fc.integer({ min: 1, max: 59 }))
      .map(([opens, length]) => ({ opens, closes: opens + length }))
    const spans = fc.array(span, { minLength: 1, maxLength: 4 })
    const between = fc.constantFrom("-", "—", "至", " ~ ", "–", "－", "到")
    const after = fc.constantFrom("、", "；", ", ", " ", "\n", "和")
    fc.assert(
      fc.property(spans, between, after, fc.boolean(), (all, dash, comma, full) => {
        const text = all.map((s) => `${formatTime(s.opens)}${dash}${formatTime(s.closes)}`).join(comma)
        expect(readSpans(full ? wide(text) : text)).toEqual(all)
      }),
    )
  })

  test.each([
    [
      "9:00-11:30、14:00-17:00",
      [
        [540, 690],
        [840, 1020],
      ],
    ],
    [
      "上午9点至11点半；下午2点至5点",
      [
        [540, 690],
        [840, 1020],
      ],
    ],
    ["下午2:00-5:00", [[840, 1020]]],
    ["9.00-11.30", [[540, 690]]],
    ["0900-1130", [[540, 690]]],
    ["9-11点", [[540, 660]]],
    ["18时至次日6时", [[1080, 1800]]],
    ["全天", [[0, 1440]]],
    ["24小时", [[0, 1440]]],
  ])("%s", (text, spans) =>
    expect(readSpans(text)?.map(({ opens, closes }) => [opens, closes])).toEqual(spans),
  )

  test.each(["", "9-11", "9:00", "25:00-26:00", "9:00-9:00", "9:00-11:30（周一）", "上午", "9:75-10:00"])(
    "%s is not taken for a span",
    (text) => expect(readSpans(text)).toBeNull(),
  )

  test("a time that the spreadsheet stores as a fraction of a day is read to the minute", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => {
        expect(readTime(minute / 1440)).toBe(minute)
        expect(readTime(new Date(Date.UTC(1899, 11, 30) + minute * 60_000))).toBe(minute)
        expect(readTime(wide(formatTime(minute)))).toBe(minute)
      }),
    )
  })
})

describe("opening hours", () => {
  const hours = (text: string, days: Weekday[] = [1, 2, 3, 4, 5, 6, 7]) =>
    readHours(text, days)?.map(({ weekday, opens, closes }) => `${weekday} ${opens}-${closes}`)

  test("each part holds on its own days", () => {
    expect(hours("周一至周五 9:00-18:00；周六日 10:00-16:00")).toEqual([
      ...[1, 2, 3, 4, 5].map((day) => `${day} 540-1080`),
      "6 600-960",
      "7 600-960",
    ])
    expect(hours("9:00-11:30、14:00-17:00（周一三五）")).toEqual(
      [1, 3, 5].flatMap((day) => [`${day} 540-690`, `${day} 840-1020`]),
    )
    expect(hours("周一、周三：９：００－１１：３０")).toEqual(["1 540-690", "3 540-690"])
  })

  test("times alone hold on the days that another column names", () => {
    expect(hours("8:30-20:00", [6, 7])).toEqual(["6 510-1200", "7 510-1200"])
    expect(hours("每天8:30-20:00", [6, 7])).toHaveLength(7)
    expect(hours("全天开放", [1])).toEqual(["1 0-1440"])
  })

  test("what is said of holidays is left for the station's exceptions", () => {
    expect(hours("周一至周五9:00-17:00（法定节假日除外）")).toHaveLength(5)
  })

  test.each(["", "周一至周五", "电话预约", "9:00-18:00 请按门铃", "9:00-12:00 周一 13:00-15:00 周二 夜间"])(
    "%s is not guessed at",
    (text) => expect(hours(text)).toBeUndefined(),
  )
})

describe("dates", () => {
  const weekdayWord = (day: Day) => `周${HAN[weekdayOf(day) - 1]}`
  const parts = (day: Day) => day.split("-").map(Number) as [number, number, number]
  const writers: ((day: Day) => string | number | Date)[] = [
    (day) => day,
    (day) => parts(day).join("/"),
    (day) => parts(day).join("."),
    (day) => wide(day.replaceAll("-", "/")),
    (day) => `${parts(day)[0]}年${parts(day)[1]}月${parts(day)[2]}日`,
    (day) => `${parts(day)[0]}年${parts(day)[1]}月${parts(day)[2]}日（${weekdayWord(day)}）`,
    (day) => day.replaceAll("-", ""),
    (day) => `${day} 00:00:00`,
    (day) => new Date(`${day}T00:00:00Z`),
    (day) => (Date.parse(day) - Date.parse("1899-12-30")) / 86_400_000,
    (day) => String((Date.parse(day) - Date.parse("1899-12-30")) / 86_400_000),
  ]

  test("whichever date and however it is written, the same day is read", () => {
    fc.assert(
      fc.property(aDay, fc.constantFrom(...writers), (day, write) => {
        expect(readDay(write(day), "2026-11-24")).toEqual({ ok: true, value: day })
      }),
    )
  })

  test("a date without a year is the nearest one, and a period may run into the next year", () => {
    expect(readDay("1月10日", "2026-11-24")).toEqual({ ok: true, value: "2027-01-10" })
    expect(readDay("10月9日", "2026-11-24")).toEqual({ ok: true, value: "2026-10-09" })
    const period = { from: "2026-12-01", to: "2027-01-31" }
    for (const text of ["2026.12.1-2027.1.31", "2026年12月1日至2027年1月31日", "12月1日—1月31日"])
      expect(readPeriod(text, "2026-11-24")).toEqual({ ok: true, value: period })
    expect(readDays("12月1日、12月8日", "2026-11-24")).toEqual({
      ok: true,
      value: ["2026-12-01", "2026-12-08"],
    })
  })

  test("a weekday that is not the date's own, and what is no date, is refused", () => {
    expect(readDay("2026年11月30日（周二）", "2026-11-24")).toMatchObject({ code: "weekdayDiffers" })
    for (const text of ["2026-02-30", "待定", "13月1日", "", 12, true])
      expect(readDay(text, "2026-11-24")).toMatchObject({ code: "notADay" })
    expect(readPeriod("2026.12.1-2026.11.1", "2026-11-24")).toMatchObject({ code: "endsBeforeItBegins" })
  })
})

test("opening hours that are written down are read again as they were", () => {
  const day = fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 30, max: 400 }), fc.boolean())
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom("1", "2", "3", "4", "5", "6", "7"), day), (days) => {
      const spans = Object.entries(days).flatMap(([weekday, [opens, length, night]]) => [
        { weekday: Number(weekday) as Weekday, opens, closes: opens + length },
        ...(night ? [{ weekday: Number(weekday) as Weekday, opens: 1200, closes: 1200 + length }] : []),
      ])
      if (spans.length > 0) expect(readHours(writeHours(spans), [])).toEqual(spans)
    }),
  )
})
