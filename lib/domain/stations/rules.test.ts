import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { anActor } from "@/tests/door"
import { can } from "../accounts/policy"
import { ROLES } from "../audit/actor"
import {
  changedFields,
  isEditable,
  missingForSubmission,
  STATION_STATES,
  type StationState,
  TRANSITION_NAMES,
  TRANSITIONS,
  transitionsFrom,
} from "./rules"

const homeArea = "110114012"
const place = { areaCode: homeArea, stationId: "s" }
const at = {
  ADMIN: null,
  CITY: "1101",
  DISTRICT: "110114",
  STREET: "110114012",
  COMMUNITY: "110114012001",
  KEEPER: { id: "s", areaCode: homeArea },
  PROVIDER: null,
} as const
// A community acts on its own stations, everyone else on the street's.
const placeOf = (role: string) => (role === "COMMUNITY" ? { ...place, areaCode: "110114012001" } : place)

describe("the life of a station", () => {
  test("in one hand-written table: from where, to where, and who", () => {
    const lines = TRANSITION_NAMES.map((name) => {
      const { from, to, action, reason } = TRANSITIONS[name]
      const who = ROLES.filter((role) => can(anActor(role, at[role]), action, placeOf(role)))
      return `${name}: ${from.join(" ")} > ${to}; ${who.join(" ")}${reason ? "; says why" : ""}`
    })
    expect(lines).toEqual([
      "submit: DRAFT RETURNED > SUBMITTED; STREET COMMUNITY",
      "return: SUBMITTED > RETURNED; STREET; says why",
      "approve: SUBMITTED > APPROVED; STREET",
      "open: APPROVED SUSPENDED > OPEN; STREET COMMUNITY",
      "suspend: OPEN > SUSPENDED; STREET COMMUNITY; says why",
      "withdraw: DRAFT > CLOSED; STREET COMMUNITY; says why",
      "close: DRAFT RETURNED APPROVED OPEN SUSPENDED > CLOSED; STREET; says why",
    ])
  })

  test("however one walks, every state leads on and only CLOSED ends, and it can always be reached", () => {
    const steps = fc.array(fc.nat(), { maxLength: 30 })
    fc.assert(
      fc.property(steps, (choices) => {
        let state: StationState = "DRAFT"
        for (const choice of choices) {
          const ways = transitionsFrom(state)
          if (ways.length === 0) break
          const name = ways[choice % ways.length] as (typeof ways)[number]
          expect(TRANSITIONS[name].from as readonly StationState[]).toContain(state)
          state = TRANSITIONS[name].to
        }
        expect(transitionsFrom(state).length === 0).toBe(state === "CLOSED")
        expect(state === "CLOSED" || reach(state).has("CLOSED")).toBe(true)
      }),
    )
  })

  test("riders are never sent to a station that no street approved", () => {
    const statesBefore = (state: StationState) =>
      TRANSITION_NAMES.filter((name) => TRANSITIONS[name].to === state).flatMap(
        (name) => TRANSITIONS[name].from as readonly StationState[],
      )
    expect(new Set(statesBefore("OPEN"))).toEqual(new Set(["APPROVED", "SUSPENDED"]))
    expect(statesBefore("APPROVED")).toEqual(["SUBMITTED"])
    expect(statesBefore("SUSPENDED")).toEqual(["OPEN"])
    expect([...reach("DRAFT")].sort()).toEqual([...STATION_STATES].filter((s) => s !== "DRAFT").sort())
  })

  test("while it is looked at, and once it is closed, nobody edits it", () => {
    expect(STATION_STATES.filter((state) => !isEditable(state))).toEqual(["SUBMITTED", "CLOSED"])
  })
})

function reach(from: StationState): Set<StationState> {
  const seen = new Set<StationState>()
  const open = [from]
  for (let state = open.pop(); state; state = open.pop())
    for (const name of transitionsFrom(state)) {
      const { to } = TRANSITIONS[name]
      if (!seen.has(to)) {
        seen.add(to)
        open.push(to)
      }
    }
  return seen
}

test("to be submitted a station says when it is open and what it has", () => {
  expect(missingForSubmission({ spans: [], facilities: [] })).toEqual([
    { path: "spans", message: "needsOpeningHours" },
    { path: "facilities", message: "needsAFacility" },
  ])
  expect(missingForSubmission({ spans: [1], facilities: [1] })).toEqual([])
})

describe("what changed", () => {
  test("is kept on both sides; what was left out or stayed the same is not", () => {
    const before = { name: "旧", capacity: 3 as number | null, spans: [{ opens: 1, closes: 2 }] }
    expect(changedFields(before, { name: "新", capacity: null, spans: [{ closes: 2, opens: 1 }] })).toEqual({
      before: { name: "旧", capacity: 3 },
      after: { name: "新", capacity: null },
    })
    expect(changedFields(before, { name: undefined, capacity: 3 })).toBeNull()
    expect(changedFields(before, { spans: [] })?.after).toEqual({ spans: [] })
  })

  test("is nothing when all is written again, in whatever order its fields come", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const again = Object.fromEntries(Object.entries(value).reverse())
        return changedFields(value as Record<string, unknown>, structuredClone(again)) === null
      }),
    )
  })
})
