import { describe, expect, test } from "vitest"
import { type DoorState, doorReducer, sumsOf, type Tap } from "./door-state"

const start: DoorState = {
  known: {
    stationId: "s",
    day: "2026-11-24",
    visits: 10,
    sessionVisits: 3,
    people: 4,
    occupations: [{ occupation: "COURIER", visits: 10 }],
    sessions: [],
    items: [],
    nextCursor: null,
  },
  taps: [],
  logged: {},
  refusal: null,
}
const tap = (key: string, over: Partial<Tap> = {}): Tap => ({
  key,
  occupation: "COURIER",
  quantity: 1,
  sessionId: null,
  at: "2026-11-24T02:00:00.000Z",
  state: "waiting",
  ...over,
})
const play = (...steps: Parameters<typeof doorReducer>[1][]) => steps.reduce(doorReducer, start)
const ok = (key: string) => ({ key, entry: { id: `id-${key}`, day: "2026-11-24" }, problem: null })

describe("the keeper's page", () => {
  test("counts a tap before the server knows of it", () => {
    const sums = sumsOf(play({ type: "tap", tap: tap("a") }, { type: "tap", tap: tap("b", { quantity: 5 }) }))
    expect([sums.visits, sums.occupation("COURIER")]).toEqual([16, 16])
  })

  test("counts it once, also while the server's sums that hold it are on their way", () => {
    const sent = play(
      { type: "tap", tap: tap("a") },
      { type: "send", keys: ["a"] },
      { type: "answers", items: [ok("a")] },
      { type: "tap", tap: tap("b") },
    )
    expect(sumsOf(sent).visits).toBe(12)
    const known = doorReducer(sent, { type: "known", door: { ...start.known, visits: 11 }, seen: ["a"] })
    expect(sumsOf(known).visits).toBe(12)
    expect(known.logged.a).toEqual({ id: "id-a", day: "2026-11-24" })
  })

  test("keeps what could not be sent, and forgets what was refused, saying why", () => {
    const sent = play(
      { type: "tap", tap: tap("a") },
      { type: "tap", tap: tap("b") },
      { type: "send", keys: ["a", "b"] },
    )
    expect(doorReducer(sent, { type: "unsent", keys: ["a", "b"] }).taps.map(({ state }) => state)).toEqual([
      "waiting",
      "waiting",
    ])
    const problem = { title: "sessionCancelled", detail: "这个场次已取消" }
    const answered = doorReducer(sent, {
      type: "answers",
      items: [ok("a"), { key: "b", entry: null, problem }],
    })
    expect(answered.taps.map(({ key, state }) => [key, state])).toEqual([["a", "logged"]])
    expect(answered.refusal).toBe("这个场次已取消")
  })
})
