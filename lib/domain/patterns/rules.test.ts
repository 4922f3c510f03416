import { describe, expect, test } from "vitest"
import { type Day, dayOf, instantAt } from "@/lib/plain/clock"
import { daysOf } from "@/lib/plain/week"
import type { Holiday } from "../holidays/holiday"
import type { SessionFacts } from "../schedules/rules"
import { type Rhythm, ruleOf } from "./rhythm-rules"
import { type Pattern, sessionsLike, sessionsOfPatterns } from "./rules"

/** The week of the National Day: Thursday 1 October is off; the Sunday before and the Saturday after are worked. */
const HOLIDAYS: Record<Day, Holiday> = {
  "2026-09-27": { kind: "makeUpWorkday", name: { zh: "国庆节", en: "National Day" } },
  "2026-10-01": { kind: "off", name: { zh: "国庆节", en: "National Day" } },
}
const WEEK = "2026-W40"
const [monday, , , thursday] = daysOf(WEEK)

function pattern(rhythm: Rhythm, over: Partial<Pattern> = {}): Pattern {
  return {
    id: "p",
    kindCode: "haircut",
    providerId: null,
    place: "",
    capacity: null,
    bookable: false,
    note: null,
    starts: 600,
    ends: 660,
    rule: ruleOf(rhythm),
    fromDay: "2026-01-05",
    toDay: null,
    onHoliday: "SKIP",
    onMakeUpDay: "AS_USUAL",
    ...over,
  }
}

const workdays: Rhythm = { kind: "weekly", every: 1, weekdays: [1, 2, 3, 4, 5] }
const daysIn = (one: Pattern, week: string) =>
  sessionsOfPatterns([one], week, HOLIDAYS).map(({ session, unwanted }) => [
    dayOf(session.startsAt),
    unwanted,
  ])

describe("on a day off", () => {
  test("a pattern steps back and is named", () => {
    expect(daysIn(pattern({ kind: "weekly", every: 1, weekdays: [4] }), WEEK)).toEqual([
      [thursday, "holiday"],
    ])
  })

  test("a pattern that is kept on holidays is held", () => {
    const kept = pattern({ kind: "weekly", every: 1, weekdays: [4] }, { onHoliday: "KEEP" })
    expect(daysIn(kept, WEEK)).toEqual([[thursday, undefined]])
  })
})

describe("on a make-up workday", () => {
  const before = "2026-W39"
  const sunday = "2026-09-27"

  test("the day counts as the weekday that it is", () => {
    expect(daysIn(pattern(workdays), before).map(([day]) => day)).not.toContain(sunday)
    expect(daysIn(pattern({ kind: "weekly", every: 1, weekdays: [7] }), before)).toEqual([
      [sunday, undefined],
    ])
  })

  test("what goes with the workdays takes it along, once", () => {
    expect(daysIn(pattern(workdays, { onMakeUpDay: "ALSO" }), before).at(-1)).toEqual([sunday, undefined])
    const daily = pattern({ ...workdays, weekdays: [1, 2, 3, 4, 5, 6, 7] } as Rhythm, { onMakeUpDay: "ALSO" })
    expect(daysIn(daily, before)).toHaveLength(7)
  })

  test("every other week takes it along only in its own weeks, and only in season", () => {
    const every2: Rhythm = { kind: "weekly", every: 2, weekdays: [1] }
    expect(daysIn(pattern(every2, { onMakeUpDay: "ALSO", fromDay: "2026-09-21" }), before)).toHaveLength(2)
    expect(daysIn(pattern(every2, { onMakeUpDay: "ALSO", fromDay: "2026-09-14" }), before)).toHaveLength(0)
    const over = pattern(every2, { onMakeUpDay: "ALSO", fromDay: "2026-09-21", toDay: "2026-09-26" })
    expect(daysIn(over, before)).toHaveLength(1)
  })

  test("what is for days of rest steps back", () => {
    const family = pattern({ kind: "weekly", every: 1, weekdays: [6, 7] }, { onMakeUpDay: "SKIP" })
    expect(daysIn(family, before)).toEqual([
      ["2026-09-26", undefined],
      [sunday, "makeUpDay"],
    ])
  })
})

test("a session begins and ends in Shanghai, on the next day where it runs past midnight", () => {
  const night = pattern({ kind: "weekly", every: 1, weekdays: [1] }, { starts: 1380, ends: 1500 })
  const [found] = sessionsOfPatterns([night], WEEK, {})
  expect(found?.session.startsAt).toEqual(new Date(`${monday}T23:00:00+08:00`))
  expect(found?.session.endsAt).toEqual(new Date("2026-09-29T01:00:00+08:00"))
})

test("another week's sessions come along at the same times, but not onto a day off", () => {
  const session = (day: Day): SessionFacts => ({
    ...{
      id: day,
      kindCode: "haircut",
      providerId: null,
      place: "",
      capacity: null,
      bookable: false,
      note: null,
    },
    startsAt: instantAt(day, 600),
    endsAt: instantAt(day, 660),
    cancelledAt: new Date(),
    cancelReason: "下雨",
    changeReason: null,
  })
  const [first, second] = sessionsLike([session("2026-09-21"), session("2026-09-24")], 7, HOLIDAYS)
  expect(first).toMatchObject({
    session: { startsAt: instantAt(monday, 600), cancelledAt: null, cancelReason: null },
  })
  expect(first?.unwanted).toBeUndefined()
  expect(second?.unwanted).toBe("holiday")
})
