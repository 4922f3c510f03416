import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addDays, dayOf, instantAt } from "@/lib/plain/clock"
import { openState, type Timetable, turnedAt } from "./opening"
import { type DoorWords, OUTSIDE_HOURS, standingOf } from "./standing-rules"

const MONDAY = "2026-11-23"
const TUESDAY = addDays(MONDAY, 1)
const at = (day: string, hour: number, minute = 0) => instantAt(day, hour * 60 + minute)
const everyDay = (opens: number, closes: number) =>
  ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, opens: opens * 60, closes: closes * 60 }))
const nineToNine: Timetable = { spans: everyDay(9, 21), exceptions: [], closures: [] }
const silent: DoorWords = {
  punchKind: null,
  punchAt: null,
  doubtedAt: null,
  answeredAt: null,
  verifiedAt: null,
}
const punched = (punchKind: "OPEN" | "CLOSE", punchAt: Date): DoorWords => ({ ...silent, punchKind, punchAt })
const stateOf = (words: DoorWords, now: Date, timetable = nineToNine) => standingOf(timetable, words, now)

describe("what riders are told of a door", () => {
  test("is the timetable's word while nobody says otherwise", () => {
    expect(stateOf(silent, at(MONDAY, 12))).toEqual({
      state: "open",
      because: "timetable",
      changesAt: at(MONDAY, 21),
      reason: null,
      verifiedAt: null,
    })
    expect(stateOf(silent, at(MONDAY, 22))).toMatchObject({ state: "shut", changesAt: at(TUESDAY, 9) })
  })

  test("a keeper who opens on time vouches for it", () => {
    const words = punched("OPEN", at(MONDAY, 9))
    expect(stateOf(words, at(MONDAY, 11))).toMatchObject({
      state: "open",
      because: "punch",
      verifiedAt: at(MONDAY, 9),
    })
  })

  test("a keeper who opens a quarter of an hour early opens it, and it stays open through the hour", () => {
    const words = punched("OPEN", at(MONDAY, 8, 45))
    expect(stateOf(words, at(MONDAY, 8, 50))).toMatchObject({
      state: "open",
      because: "punch",
      changesAt: null,
    })
    expect(stateOf(words, at(MONDAY, 9, 5))).toMatchObject({ state: "open", changesAt: at(MONDAY, 21) })
  })

  test("closed early, it is shut until the next opening, and then the timetable speaks again", () => {
    const words = punched("CLOSE", at(MONDAY, 17))
    expect(stateOf(words, at(MONDAY, 18))).toMatchObject({
      state: "shut",
      because: "punch",
      changesAt: at(TUESDAY, 9),
    })
    expect(stateOf(words, at(TUESDAY, 9)).state).toBe("open")
  })

  test("a keeper who forgot to close leaves no door open past its hours", () => {
    expect(stateOf(punched("OPEN", at(MONDAY, 9)), at(MONDAY, 21)).state).toBe("shut")
    const lateEvening = punched("OPEN", at(MONDAY, 21, 30))
    expect(stateOf(lateEvening, at(MONDAY, 23)).state).toBe("open")
    expect(stateOf(lateEvening, at(TUESDAY, 1, 30)).state).toBe("shut")
  })

  test("a closure is not punched away, and says why", () => {
    const shut = { ...nineToNine, closures: [{ fromDay: MONDAY, toDay: MONDAY, reason: "消防检修" }] }
    expect(stateOf(punched("OPEN", at(MONDAY, 9)), at(MONDAY, 10), shut)).toMatchObject({
      state: "shut",
      reason: "消防检修",
    })
  })

  test("reports make an open door a probably shut one, until somebody answers", () => {
    const doubted = { ...silent, doubtedAt: at(MONDAY, 10) }
    expect(stateOf(doubted, at(MONDAY, 11))).toMatchObject({ state: "probablyShut", because: "reports" })
    expect(stateOf(doubted, at(TUESDAY, 11)).state).toBe("probablyShut")
    const evening = { ...punched("OPEN", at(MONDAY, 22)), doubtedAt: at(MONDAY, 22, 30) }
    expect(stateOf(evening, at(MONDAY, 23)).state).toBe("probablyShut")
    const closed = { ...doubted, punchKind: "CLOSE" as const, punchAt: at(MONDAY, 12) }
    expect(stateOf(closed, at(MONDAY, 13)).state).toBe("shut")
  })

  test("a door that never shuts was closed for cleaning: by the day after tomorrow that is forgotten", () => {
    const always = { ...nineToNine, spans: everyDay(0, 24) }
    const words = punched("CLOSE", at(MONDAY, 10))
    expect(stateOf(words, at(MONDAY, 11), always).state).toBe("shut")
    expect(stateOf(words, at(addDays(MONDAY, 2), 1), always).state).toBe("open")
  })
})

const anHour = fc.integer({ min: 0, max: 23 })
const aTimetable = fc
  .array(
    fc
      .tuple(fc.integer({ min: 1, max: 7 }), anHour, fc.integer({ min: 1, max: 24 }))
      .map(([weekday, from, hours]) => ({
        weekday: weekday as 1,
        opens: from * 60,
        closes: (from + hours) * 60,
      })),
    { maxLength: 12 },
  )
  .map((spans): Timetable => ({ spans, exceptions: [], closures: [] }))
const aMoment = fc
  .integer({ min: 0, max: 6 * 24 * 4 })
  .map((quarters) => instantAt(MONDAY, quarters * 15 + 7))

test("a door that turned today stood the other way until then, and as it does now since", () => {
  fc.assert(
    fc.property(aTimetable, aMoment, (timetable, now) => {
      const turned = turnedAt(timetable, now)
      const { open } = openState(timetable, now)
      if (!turned) expect(open).toBe(false)
      else {
        expect([turned <= now, openState(timetable, turned).open]).toEqual([true, open])
        const before = new Date(turned.getTime() - 60_000)
        // What ran on from two days ago is not looked back to.
        if (dayOf(turned) === dayOf(now)) expect(openState(timetable, before).open).toBe(!open)
      }
    }),
  )
})

test("whatever is said of a door: reports never open it, and without words it stands as the timetable has it", () => {
  const words = fc.record({
    punchKind: fc.constantFrom("OPEN" as const, "CLOSE" as const),
    punchAt: aMoment,
    doubtedAt: fc.option(aMoment),
    answeredAt: fc.option(aMoment),
    verifiedAt: fc.option(aMoment),
  })
  fc.assert(
    fc.property(aTimetable, aMoment, words, (timetable, now, said) => {
      const open = openState(timetable, now).open
      expect(stateOf(silent, now, timetable).state).toBe(open ? "open" : "shut")
      const { state, because } = stateOf(said, now, timetable)
      if (state === "probablyShut")
        expect([open || said.punchKind === "OPEN", said.doubtedAt !== null]).toEqual([true, true])
      if (!open && state === "open") {
        expect([because, said.punchKind]).toEqual(["punch", "OPEN"])
        expect(now.getTime() - said.punchAt.getTime()).toBeLessThan(OUTSIDE_HOURS * 3_600_000)
      }
      if (open && state === "shut") expect([because, said.punchKind]).toEqual(["punch", "CLOSE"])
    }),
  )
})
