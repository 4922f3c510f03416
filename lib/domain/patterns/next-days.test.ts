import { expect, test } from "vitest"
import { addDays, instantAt, weekdayOf } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { aPattern } from "@/tests/patterns"
import { nextDaysOf } from "./next-days"

ownDatabase()

// A Wednesday of a year whose holidays nobody has announced.
const now = instantAt("2031-03-05", 600)
const next = (over: Record<string, unknown>) => nextDaysOf(aPattern(over), 3, now)

test("the next three days are those of the rhythm, from today or from when it begins", async () => {
  expect(await next({})).toEqual(["2031-03-10", "2031-03-17", "2031-03-24"])
  expect(await next({ rhythm: "monthlyWeekday", nths: ["2"], weekday: "5" })).toEqual([
    "2031-03-14",
    "2031-04-11",
    "2031-05-09",
  ])
  expect(await next({ fromDay: "2031-06-01", every: "2" })).toEqual([
    "2031-06-09",
    "2031-06-23",
    "2031-07-07",
  ])
  expect(await next({ fromDay: "2031-01-01", toDay: "2031-03-12" })).toEqual(["2031-03-10"])
  expect(await next({ rhythm: "monthlyDay", monthDay: "31" })).toEqual([
    "2031-03-31",
    "2031-05-31",
    "2031-07-31",
  ])
})

test("a day off is passed over, unless it is held all the same", async () => {
  const day = new Date("2031-03-10T00:00:00Z")
  await db.holidayDay.create({ data: { day, kind: "OFF", name: "假日" } })
  expect((await next({})).every((one) => weekdayOf(one) === 1 && one > "2031-03-10")).toBe(true)
  expect((await next({ onHoliday: "KEEP" }))[0]).toBe("2031-03-10")
  expect(await next({ toDay: addDays("2031-03-10", 1) })).toEqual([])
})
