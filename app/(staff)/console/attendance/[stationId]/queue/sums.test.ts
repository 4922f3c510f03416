import { expect, test } from "vitest"
import { doorOn, sumsOf } from "./sums"
import type { Waiting } from "./waiting"

const known = {
  stationId: "s",
  day: "2026-11-24",
  visits: 10,
  sessionVisits: 3,
  people: 4,
  occupations: [{ occupation: "COURIER" as const, visits: 10 }],
  sessions: [],
  items: [],
  nextCursor: null,
}
const counted = { occupation: "COURIER", quantity: 1, sessionId: null } as const
const one = (over: Partial<Waiting>): Waiting => ({
  order: 1,
  key: "k",
  stationId: "s",
  userId: "u",
  userName: "王姐",
  at: "2026-11-24T02:00:00.000Z",
  deed: { kind: "entry", ...counted },
  tried: false,
  state: "waiting",
  logged: null,
  refusal: null,
  ...over,
})

test("counts a tap before the server knows of it, and what is voided no more", () => {
  const five = one({ deed: { kind: "entry", ...counted, quantity: 5 } })
  const back = one({ deed: { kind: "void", of: null, logged: null, takes: counted, reason: "误点" } })
  const sums = sumsOf(known, [one({}), five, back])
  expect([sums.visits, sums.occupation("COURIER"), sums.sessionVisits]).toEqual([15, 15, 3])
})

test("counts it once it is settled too, until the server's own sums hold it; a refused one never", () => {
  expect(sumsOf(known, [one({ state: "settled" }), one({ state: "refused" })]).visits).toBe(11)
})

test("begins a new day at nothing on a page that was kept since yesterday, and yesterday's taps count there no more", () => {
  const today = doorOn(known, "2026-11-25")
  expect(sumsOf(today, [one({}), one({ at: "2026-11-24T23:00:00.000Z" })]).visits).toBe(1)
})
