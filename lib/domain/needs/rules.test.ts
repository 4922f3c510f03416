import fc from "fast-check"
import { expect, test } from "vitest"
import { instantAt } from "@/lib/plain/clock"
import { offeredTimes, TIMES_OF_DAY, timeOfDayAt, timesOfDayIn } from "./rules"

const DAY = "2026-11-24"

test.each([
  [0, "EVENING"],
  [299, "EVENING"],
  [300, "MORNING"],
  [659, "MORNING"],
  [660, "NOON"],
  [840, "AFTERNOON"],
  [1080, "EVENING"],
  [1439, "EVENING"],
])("minute %i of a day lies in the %s", (minute, time) => expect(timeOfDayAt(minute)).toBe(time))

test("a session lies in every time of day that one of its minutes lies in", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 3000 }), (from, minutes) => {
      const minutely = Array.from({ length: minutes }, (_, n) => timeOfDayAt((from + n) % 1440))
      const found = timesOfDayIn(instantAt(DAY, from), instantAt(DAY, from + minutes))
      expect([...found].sort()).toEqual([...new Set(minutely)].sort())
    }),
    { numRuns: 200 },
  )
})

test("what a week offers is what stands in it, not what was called off or is another service", () => {
  const at = (from: number, to: number) => ({ startsAt: instantAt(DAY, from), endsAt: instantAt(DAY, to) })
  const sessions = [
    { kindCode: "haircut", ...at(600, 720), cancelledAt: null },
    { kindCode: "haircut", ...at(1140, 1200), cancelledAt: new Date() },
    { kindCode: "clinic", ...at(900, 960), cancelledAt: null },
  ]
  expect(TIMES_OF_DAY.filter((time) => offeredTimes("haircut", sessions).has(time))).toEqual([
    "MORNING",
    "NOON",
  ])
})
