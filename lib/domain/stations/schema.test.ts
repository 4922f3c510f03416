import { describe, expect, test } from "vitest"
import { written } from "@/tests/stations"
import { closureInput, editStationInput, stationChanges, stationInput } from "./schema"

/** Where the input is wrong and with which word, or "right". */
function verdict(over: object): string[] | "right" {
  const parsed = stationInput.safeParse({ ...written, ...over })
  if (parsed.success) return "right"
  return parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`)
}
const week = (...spans: [weekday: number, opens: string, closes: string][]) =>
  verdict({ spans: spans.map(([weekday, opens, closes]) => ({ weekday, opens, closes })) })

describe("opening hours", () => {
  test.each([
    ["all day", week([1, "00:00", "24:00"])],
    ["over midnight", week([5, "22:00", "02:00"])],
    ["over midnight, and on from there", week([5, "22:00", "02:00"], [6, "02:00", "12:00"])],
    ["Sunday night into Monday, and Monday after", week([7, "22:00", "06:00"], [1, "06:00", "12:00"])],
    ["from nine to nine the next day", week([1, "09:00", "09:00"], [2, "09:00", "09:00"])],
    ["twice a day", week([1, "08:00", "12:00"], [1, "13:00", "18:00"])],
    ["all day, every day", week(...([1, 2, 3, 4, 5, 6, 7].map((d) => [d, "00:00", "24:00"]) as []))],
  ])("%s is right", (_, answer) => expect(answer).toBe("right"))

  test("a night that runs into the next morning's hours is refused, and so are two spans of one day", () => {
    const [first, second] = ["spans.0.opens spansOverlap", "spans.1.opens spansOverlap"]
    const both = [first, second]
    expect(week([5, "22:00", "02:00"], [6, "01:00", "12:00"])).toEqual([first])
    expect(week([1, "00:00", "08:00"], [7, "20:00", "01:00"])).toEqual([second])
    expect(week([1, "09:00", "09:00"], [2, "08:00", "12:00"])).toEqual([first])
    expect(week([1, "09:00", "12:00"], [1, "11:00", "13:00"])).toEqual(both)
    expect(week([1, "09:00", "12:00"], [1, "09:00", "12:00"])).toEqual(both)
  })

  test("what is no time, no span or no weekday is refused where it stands", () => {
    expect(week([1, "24:00", "02:00"])).toEqual(["spans.0.closes notASpan"])
    expect(week([1, "25:00", "26:00"])).toEqual(["spans.0.opens notATime", "spans.0.closes notATime"])
    expect(verdict({ spans: [{ weekday: 1, opens: 540, closes: 3000 }] })).toEqual([
      "spans.0.closes notASpan",
    ])
    expect(verdict({ spans: [{ weekday: 8, opens: 540, closes: 600 }] })).toHaveLength(1)
  })

  test("other hours on one date do not overlap either, nor with those of the next date", () => {
    const on = (day: string, ...spans: [opens: string, closes: string][]) => ({
      day,
      reason: "元旦",
      spans: spans.map(([opens, closes]) => ({ opens, closes })),
    })
    const dates = (...exceptions: object[]) => verdict({ exceptions })
    expect(dates(on("2027-01-01", ["08:00", "10:00"], ["10:00", "12:00"], ["20:00", "02:00"]))).toBe("right")
    expect(dates(on("2027-01-01", ["08:00", "10:00"], ["14:00", "18:00"], ["09:30", "11:00"]))).toEqual([
      "exceptions.0.spans.0.opens spansOverlap",
      "exceptions.0.spans.2.opens spansOverlap",
    ])
    expect(dates(on("2026-12-31", ["20:00", "02:00"]), on("2027-01-01", ["01:00", "05:00"]))).toEqual([
      "exceptions.0.spans.0.opens spansOverlap",
    ])
    expect(dates(on("2026-12-31", ["20:00", "02:00"]), on("2027-01-02", ["01:00", "05:00"]))).toBe("right")
    expect(dates(on("2027-02-30", ["20:00", "02:00"]))).toEqual(["exceptions.0.day notADay"])
  })

  test("minutes mean what times of day mean", () => {
    expect(
      stationInput.parse({ ...written, spans: [{ weekday: 5, opens: 1320, closes: 1560 }] }).spans,
    ).toEqual(
      stationInput.parse({ ...written, spans: [{ weekday: 5, opens: "22:00", closes: "02:00" }] }).spans,
    )
  })
})

describe("ugly texts", () => {
  const nameOf = (name: string) => stationInput.parse({ ...written, name }).name

  test("ten thousand characters are too many anywhere", () => {
    const long = "驿".repeat(10_000)
    for (const field of [
      "name",
      "nameEn",
      "address",
      "hostName",
      "contactName",
      "contactPhone",
      "accessNotes",
    ])
      expect(verdict({ [field]: long })).toHaveLength(1)
    expect(verdict({ facilities: [{ kindCode: "water", note: long }] })).toHaveLength(1)
    expect(verdict({ exceptions: [{ day: "2026-12-01", reason: long }] })).toHaveLength(1)
  })

  test("what people write stays as text; what hides or turns it round goes", () => {
    expect(nameOf("暖心👨‍👩‍👧驿站🍜")).toBe("暖心👨‍👩‍👧驿站🍜")
    expect(nameOf("驿站\u202egnp.exe")).toBe("驿站gnp.exe")
    expect(nameOf("  驿\u0000\u200b站 \n 一 ")).toBe("驿站 一")
    expect(nameOf("'; DROP TABLE station; --")).toBe("'; DROP TABLE station; --")
    expect(nameOf("<script>alert(1)</script>")).toBe("<script>alert(1)</script>")
    for (const blank of ["", "   ", "\u200b\u202e", "\u0000"])
      expect(verdict({ name: blank })).toHaveLength(1)
  })

  test("codes have the shape of codes", () => {
    for (const kindCode of ["", "a\u0000", "Water", "x'--", "a".repeat(41)])
      expect(verdict({ kindCode })).not.toBe("right")
    for (const areaCode of ["1101", "110114", "11011401", "9".repeat(9), "110114012\u0000", "110114012%"])
      expect(verdict({ areaCode })).toEqual(["areaCode notAStreetOrCommunity"])
  })
})

test("numbers and points out of bounds are refused", () => {
  for (const capacity of [0, -1, 1.5, 10_000, "many"]) expect(verdict({ capacity })).not.toBe("right")
  expect(verdict({ facilities: [{ kindCode: "water", priceFen: 0 }] })).toBe("right")
  expect(verdict({ facilities: [{ kindCode: "water", priceFen: -1 }] })).not.toBe("right")
  // Latitude and longitude the wrong way round is the usual mistake.
  expect(verdict({ lng: 40.07, lat: 116.42 })).toEqual(["lng notAPoint", "lat notAPoint"])
  expect(verdict({ lng: null })).toEqual(["lng notAPoint"])
  expect(verdict({ lng: Number.NaN })).not.toBe("right")
})

test("nothing is listed twice", () => {
  const water = { kindCode: "water" }
  expect(verdict({ facilities: [water, water] })).toEqual(["facilities.1.kindCode duplicate"])
  const day = { day: "2026-12-01", reason: "检修" }
  expect(verdict({ exceptions: [day, day] })).toEqual(["exceptions.1.day duplicate"])
})

test("a whole station is empty where it says nothing, a change stays silent there", () => {
  expect(stationInput.parse(written)).toMatchObject({ nameEn: null, capacity: null, exceptions: [] })
  expect(stationChanges.parse({ revision: 3, capacity: null })).toEqual({ revision: 3, capacity: null })
  expect(editStationInput.safeParse({ id: "x", revision: 1 }).success).toBe(false)
  expect(stationChanges.safeParse({ capacity: 3 }).success).toBe(false)
})

test("a phone number may be typed full-width, but must be one", () => {
  const phone = (contactPhone: string) =>
    stationInput.safeParse({ ...written, contactPhone }).data?.contactPhone
  expect(phone("０１０－６９７２ 1234")).toBe("010-6972 1234")
  expect(phone(" ")).toBeNull()
  expect(phone("call me")).toBeUndefined()
})

test("a closure does not end before it begins; without an end it is until further notice", () => {
  const stationId = "019ab5d2-0000-7000-8000-000000000000"
  const closure = { stationId, fromDay: "2026-12-02", reason: "停电" }
  expect(closureInput.parse(closure).toDay).toBeNull()
  expect(closureInput.safeParse({ ...closure, toDay: "2026-12-02" }).success).toBe(true)
  expect(closureInput.safeParse({ ...closure, toDay: "2026-12-01" }).error?.issues[0]?.path).toEqual([
    "toDay",
  ])
  expect(closureInput.safeParse({ ...closure, fromDay: "2026-02-30" }).success).toBe(false)
})
