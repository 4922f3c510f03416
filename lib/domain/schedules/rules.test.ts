import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addDays, instantAt, weekdayOf } from "@/lib/plain/clock"
import { daysOf, weekOf } from "@/lib/plain/week"
import { changedFields, difference, type Frozen, freeze, isSame, reasonKept } from "./difference-rules"
import {
  asPlanned,
  overlap,
  placingRefusal,
  problemsOf,
  type SessionFacts,
  type Surroundings,
  startsIn,
} from "./rules"

const week = "2026-W49"
const [monday, , wednesday] = daysOf(week)
const now = instantAt("2026-11-24", 600)

function session(over: Partial<SessionFacts> = {}): SessionFacts {
  return {
    id: "a",
    kindCode: "haircut",
    providerId: null,
    startsAt: instantAt(monday, 540),
    endsAt: instantAt(monday, 660),
    place: "",
    capacity: null,
    bookable: false,
    note: null,
    ...asPlanned,
    ...over,
  }
}

function around(over: Partial<Surroundings> = {}): Surroundings {
  return {
    week,
    timetable: {
      spans: ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, opens: 540, closes: 1260 })),
      exceptions: [],
      closures: [],
    },
    holidays: {},
    siblings: [],
    engagements: [],
    availability: {},
    answers: {},
    published: [],
    rules: {
      holidayBlocks: false,
      outsideHoursBlocks: true,
      doubleBookingBlocks: true,
      declinedBlocks: false,
    },
    now,
    ...over,
  }
}

const kindsOf = (s: SessionFacts, a: Surroundings) => problemsOf(s, a).map((p) => `${p.kind} ${p.severity}`)

describe("a session where it stands", () => {
  test("has no problem inside its week, the opening hours, with a place and a provider of its own", () => {
    expect(problemsOf(session({ providerId: "p" }), around())).toEqual([])
  })

  test("outside the opening hours stops publishing, or is pointed out, as the office has decided", () => {
    const early = session({ startsAt: instantAt(monday, 539) })
    expect(kindsOf(early, around())).toEqual(["outsideHours blocks"])
    const rules = { ...around().rules, outsideHoursBlocks: false }
    expect(kindsOf(early, around({ rules }))).toEqual(["outsideHours warns"])
  })

  test("on a day of closure is named with the closure's reason, and not as outside the hours as well", () => {
    const timetable = {
      ...around().timetable,
      closures: [{ fromDay: monday, toDay: monday, reason: "停电检修" }],
    }
    expect(problemsOf(session(), around({ timetable }))).toEqual([
      { kind: "closed", severity: "blocks", about: "停电检修" },
    ])
  })

  test("on a public holiday is pointed out unless holidays block; a make-up workday is a working day", () => {
    const holidays = { [monday]: { kind: "off" as const } }
    expect(kindsOf(session(), around({ holidays }))).toEqual(["holiday warns"])
    const rules = { ...around().rules, holidayBlocks: true }
    expect(kindsOf(session(), around({ holidays, rules }))).toEqual(["holiday blocks"])
    expect(problemsOf(session(), around({ holidays: { [monday]: { kind: "makeUpWorkday" } } }))).toEqual([])
  })

  test("whose provider was announced elsewhere at that time blocks; a draft elsewhere is only a hint", () => {
    const own = session({ providerId: "p" })
    const there = {
      providerId: "p",
      startsAt: instantAt(monday, 600),
      endsAt: instantAt(monday, 720),
      station: "天北驿站",
      travelMinutes: 0,
    }
    expect(problemsOf(own, around({ engagements: [{ ...there, published: true }] }))).toEqual([
      { kind: "doubleBooked", severity: "blocks", about: "天北驿站" },
    ])
    expect(kindsOf(own, around({ engagements: [{ ...there, published: false }] }))).toEqual([
      "maybeDoubleBooked warns",
    ])
    const touching = { ...there, startsAt: own.endsAt, published: true }
    expect(problemsOf(own, around({ engagements: [touching] }))).toEqual([])
    expect(problemsOf(own, around({ engagements: [{ ...touching, travelMinutes: 15 }] }))).toEqual([
      { kind: "tooFar", severity: "warns", about: "天北驿站" },
    ])
  })

  test("whose provider is in another room of the same station at that time is double-booked", () => {
    const siblings = [session({ id: "b", providerId: "p", place: "二楼" })]
    expect(kindsOf(session({ providerId: "p" }), around({ siblings }))).toEqual(["doubleBooked blocks"])
  })

  test("in a place that is taken blocks; next door or after a cancelled one it does not", () => {
    expect(kindsOf(session(), around({ siblings: [session({ id: "b" })] }))).toEqual(["placeTaken blocks"])
    expect(problemsOf(session(), around({ siblings: [session({ id: "b", place: "二楼" })] }))).toEqual([])
    expect(problemsOf(session(), around({ siblings: [session({ id: "b", cancelledAt: now })] }))).toEqual([])
  })

  test("outside its week blocks", () => {
    const moved = { startsAt: instantAt(addDays(monday, 7), 540), endsAt: instantAt(addDays(monday, 7), 600) }
    expect(kindsOf(session(moved), around())).toEqual(["outsideWeek blocks"])
  })

  test("cancelled, has no problem however it lies", () => {
    expect(problemsOf(session({ cancelledAt: now, endsAt: instantAt(monday, 661) }), around())).toEqual([])
  })
})

describe("what was announced and has begun", () => {
  const before = session({ startsAt: instantAt("2026-11-24", 540), endsAt: instantAt("2026-11-24", 660) })
  const thisWeek = { week: "2026-W48", published: [before] }

  test("stays where it was, also in what is to be published", () => {
    const moved = { ...before, startsAt: instantAt("2026-11-24", 800), endsAt: instantAt("2026-11-24", 900) }
    expect(placingRefusal({ was: before, published: before, after: moved, now })).toBe("sessionStarted")
    expect(kindsOf(moved, around(thisWeek))).toEqual(["alreadyStarted blocks"])
  })

  test("may run longer, and its note may be put right", () => {
    const longer = { ...before, endsAt: instantAt("2026-11-24", 720), note: "延长一小时" }
    expect(placingRefusal({ was: before, published: before, after: longer, now })).toBeNull()
  })

  test("cannot be cancelled once it is over", () => {
    const cancelled = { ...before, cancelledAt: now, cancelReason: "下雨" }
    expect(kindsOf(cancelled, around({ ...thisWeek, now: before.endsAt }))).toEqual(["alreadyStarted blocks"])
    expect(kindsOf(cancelled, around(thisWeek))).toEqual([])
  })

  test("is told from a draft that nobody read: that one may move out of the past, and none may move into it", () => {
    const later = { ...before, startsAt: instantAt("2026-11-24", 800), endsAt: instantAt("2026-11-24", 900) }
    expect(placingRefusal({ was: before, after: later, now })).toBeNull()
    const over = { ...before, startsAt: instantAt("2026-11-24", 480), endsAt: instantAt("2026-11-24", 540) }
    expect(placingRefusal({ was: later, after: over, now })).toBe("inThePast")
  })
})

describe("weeks", () => {
  test("a session belongs to the week it starts in, also when it runs past Sunday's midnight", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_000 }), fc.integer({ min: 0, max: 1439 }), (n, minute) => {
        const day = addDays("2001-01-01", n)
        const at = instantAt(day, minute)
        expect(startsIn(weekOf(day), at)).toBe(true)
        expect(startsIn(weekOf(addDays(day, 8 - weekdayOf(day))), at)).toBe(false)
      }),
    )
  })

  test("the 53rd week of 2026 holds New Year's Day 2027, and a leap day lies in its week", () => {
    expect(startsIn("2026-W53", instantAt("2027-01-01", 600))).toBe(true)
    expect(startsIn("2027-W01", instantAt("2027-01-01", 600))).toBe(false)
    expect(startsIn("2028-W09", instantAt("2028-02-29", 0))).toBe(true)
  })
})

test("two stretches overlap exactly when some minute lies in both, and it does not matter which is named first", () => {
  const stretch = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 30 }))
  fc.assert(
    fc.property(stretch, stretch, ([a, long], [b, wide]) => {
      const one = { startsAt: instantAt(monday, a), endsAt: instantAt(monday, a + long) }
      const other = { startsAt: instantAt(monday, b), endsAt: instantAt(monday, b + wide) }
      const minutes = Array.from({ length: 100 }, (_, m) => m)
      const shared = minutes.some((m) => m >= a && m < a + long && m >= b && m < b + wide)
      expect(overlap(one, other)).toBe(shared)
      expect(overlap(other, one)).toBe(shared)
    }),
  )
})

const someSession = fc.record({
  id: fc.constantFrom("1", "2", "3", "4", "5", "6"),
  kindCode: fc.constantFrom("haircut", "clinic"),
  providerId: fc.constantFrom(null, "p"),
  startsAt: fc.integer({ min: 0, max: 20 }).map((n) => instantAt(wednesday, n * 15)),
  endsAt: fc.integer({ min: 21, max: 40 }).map((n) => instantAt(wednesday, n * 15)),
  place: fc.constantFrom("", "二楼"),
  capacity: fc.constantFrom(null, 10),
  bookable: fc.boolean(),
  note: fc.constantFrom(null, "带身份证"),
  cancelledAt: fc.constantFrom(null, now),
  cancelReason: fc.constantFrom(null, "老师请假"),
  changeReason: fc.constantFrom(null, "堵车"),
})
const someWeek = fc.uniqueArray(someSession, { selector: ({ id }) => id, maxLength: 6 })

describe("the difference between two sets of sessions", () => {
  test("applied to the first gives the second, and names every session at most once", () => {
    fc.assert(
      fc.property(someWeek, someWeek, (before, after) => {
        const diff = difference<SessionFacts>(before, after)
        const applied = new Map<string, SessionFacts>(before.map((s) => [s.id, s]))
        for (const { id } of diff.removed) applied.delete(id)
        for (const s of diff.added) applied.set(s.id, s)
        for (const change of [...diff.changed, ...diff.cancelled]) applied.set(change.after.id, change.after)
        const sort = (all: SessionFacts[]) => [...all].sort((a, b) => a.id.localeCompare(b.id))
        expect(sort([...applied.values()])).toEqual(sort(after))
        const named = [
          ...diff.removed.map(({ id }) => id),
          ...diff.added.map(({ id }) => id),
          ...[...diff.changed, ...diff.cancelled].map((c) => c.after.id),
        ]
        expect(new Set(named).size).toBe(named.length)
      }),
    )
  })

  test("is empty exactly between a set and itself", () => {
    fc.assert(fc.property(someWeek, (sessions) => isSame(difference(sessions, sessions))))
  })
})

test("a sequence grows by one with a change that riders can see, and stands still without", () => {
  fc.assert(
    fc.property(someWeek, someWeek, (before, after) => {
      const current: Frozen[] = before.map((s, n) => ({
        ...{ ...s, sequence: n },
        ...{ changedAt: null, insteadOfId: null },
      }))
      for (const row of freeze(current, after, now)) {
        const was = current.find(({ id }) => id === row.id)
        if (!was) expect(row).toMatchObject({ sequence: 0, changedAt: null })
        else if (changedFields(was, row).length === 0) expect(row).toEqual(was)
        else expect(row).toMatchObject({ sequence: was.sequence + 1, changedAt: now })
      }
    }),
  )
})

test("riders are told whom they first read of, for as long as somebody else comes", () => {
  const row = (providerId: string | null) => session({ providerId })
  const [first] = freeze([], [row("医院")], now)
  const after = (was: Frozen | undefined, next: string | null) =>
    freeze(was ? [was] : [], [row(next)], now)[0] as Frozen
  const second = after(first, "卫生站")
  const third = after(second, "义诊队")
  expect([first, second, third, after(third, "医院")].map((one) => one?.insteadOfId)).toEqual([
    null,
    "医院",
    "医院",
    null,
  ])
})

test("a reason that riders have read does not speak for the next change", () => {
  const read = session({ changeReason: "堵车" })
  expect(reasonKept(read, read)).toBeNull()
  expect(reasonKept(session({ changeReason: "下雪" }), read)).toBe("下雪")
})
