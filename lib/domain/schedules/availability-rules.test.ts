import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addDays, dayOf, instantAt } from "@/lib/plain/clock"
import { daysOf } from "@/lib/plain/week"
import { type Availability, availabilityProblems, sharesADay } from "./availability-rules"

const days = daysOf("2026-W49")
const [monday, tuesday, wednesday] = days

const known = (over: Partial<Availability> = {}): Availability => ({
  kinds: [],
  weeklySessions: null,
  weeklyHours: null,
  away: [],
  elsewhere: { sessions: 0, minutes: 0 },
  ...over,
})
const session = (day = monday, from = 540, to = 660) => ({
  kindCode: "haircut",
  startsAt: instantAt(day, from),
  endsAt: instantAt(day, to),
})
const one = session()

describe("a session and the provider that it names", () => {
  test("get on where nothing is known of the provider but its name", () => {
    expect(availabilityProblems(one, known(), [one])).toEqual([])
  })

  test("do not on a day on which the provider is away, also when only the small hours lie on it", () => {
    const away = [{ fromDay: tuesday, toDay: wednesday, reason: "全员体检" }]
    const told = [{ kind: "providerAway", about: "全员体检" }]
    expect(availabilityProblems(session(tuesday), known({ away }), [])).toEqual(told)
    expect(availabilityProblems(session(wednesday), known({ away }), [])).toEqual(told)
    expect(availabilityProblems(session(monday, 1320, 1470), known({ away }), [])).toEqual(told)
    expect(availabilityProblems(session(monday, 1320, 1440), known({ away }), [])).toEqual([])
  })

  test("exceed what it can take on only beyond the last one, counted over all stations", () => {
    const can = known({ weeklySessions: 3, elsewhere: { sessions: 2, minutes: 240 } })
    expect(availabilityProblems(one, can, [one])).toEqual([])
    expect(availabilityProblems(one, can, [one, session(tuesday)])).toEqual([
      { kind: "overCapacity", about: "4/3" },
    ])
  })

  test("exceed its hours, whatever the number of sessions", () => {
    const can = known({ weeklyHours: 6, elsewhere: { sessions: 1, minutes: 240 } })
    expect(availabilityProblems(one, can, [one])).toEqual([])
    expect(availabilityProblems(one, can, [one, session(tuesday, 540, 570)])).toEqual([
      { kind: "overCapacity", about: "6.5 h/6 h" },
    ])
  })

  test("do not fit when it offers other services", () => {
    expect(availabilityProblems(one, known({ kinds: ["clinic"] }), [one])).toEqual([{ kind: "notItsKind" }])
    expect(availabilityProblems(one, known({ kinds: ["clinic", "haircut"] }), [one])).toEqual([])
  })
})

const someDay = fc.integer({ min: 0, max: 6 }).map((n) => days[n] as string)
const someSession = fc
  .tuple(someDay, fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 96 }))
  .map(([day, from, length]) => session(day, from * 15, (from + length) * 15))
const some = fc.array(someSession, { maxLength: 8 })
const minutes = (all: { startsAt: Date; endsAt: Date }[]) =>
  all.reduce((sum, { startsAt, endsAt }) => sum + (endsAt.getTime() - startsAt.getTime()) / 60_000, 0)

test("it makes no difference at which station a provider's sessions are: whoever counts them comes to the same", () => {
  fc.assert(
    fc.property(
      some,
      some,
      fc.option(fc.integer({ min: 1, max: 12 })),
      fc.option(fc.integer({ min: 1, max: 40 })),
      (here, there, weeklySessions, weeklyHours) => {
        const all = [one, ...here, ...there]
        const over = (elsewhere: typeof here, own: typeof here) =>
          availabilityProblems(
            one,
            known({
              ...{ weeklySessions, weeklyHours },
              elsewhere: { sessions: elsewhere.length, minutes: minutes(elsewhere) },
            }),
            own,
          ).length
        const expected =
          (weeklySessions !== null && all.length > weeklySessions) ||
          (weeklyHours !== null && minutes(all) > weeklyHours * 60)
        expect(over(there, [one, ...here])).toBe(Number(expected))
        expect(over(here, [one, ...there])).toBe(Number(expected))
        expect(over(all, [])).toBe(Number(expected))
      },
    ),
  )
})

test("a session shares a day with an absence exactly when one of its minutes does", () => {
  fc.assert(
    fc.property(someSession, someDay, fc.integer({ min: 0, max: 3 }), (given, fromDay, lasts) => {
      const toDay = addDays(fromDay, lasts)
      const quarters = Math.round((given.endsAt.getTime() - given.startsAt.getTime()) / 900_000)
      const hit = Array.from({ length: quarters }, (_, n) =>
        dayOf(new Date(given.startsAt.getTime() + n * 900_000)),
      ).some((day) => day >= fromDay && day <= toDay)
      expect(sharesADay(given, { fromDay, toDay })).toBe(hit)
    }),
  )
})
