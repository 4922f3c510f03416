import { randomUUID } from "node:crypto"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { anActor } from "@/tests/door"
import { type Actor, ROLES, type Role } from "../audit/actor"
import { ACTIONS, type Action } from "./permissions"
import { can, canSomewhere, type Scope, type Subject, scopeOf } from "./policy"

// "all": everywhere; "area": the unit's subtree; "own": the post's own station or provider; "-": nothing.
const EXPECTED = `
action                     ADMIN CITY DISTRICT STREET COMMUNITY KEEPER PROVIDER
unit.read                  all   area area     area   area      -      -
unit.manage                all   -    -        -      -         -      -
user.manage                all   -    -        -      -         -      -
token.manage               all   -    -        -      -         -      -
settings.manage            all   -    -        -      -         -      -
term.manage                all   -    -        -      -         -      -
audit.read                 all   area area     -      -         -      -
provider.read              all   all  all      all    all       -      -
provider.manage            all   -    -        area   area      -      -
provider.blackout          all   -    -        area   area      -      own
station.read               -     area area     area   area      own    -
station.register           -     -    -        area   area      -      -
station.edit               -     -    -        area   area      -      -
station.submit             -     -    -        area   area      -      -
station.review             -     -    -        area   -         -      -
station.open               -     -    -        area   area      -      -
station.suspend            -     -    -        area   area      -      -
station.close              -     -    -        area   -         -      -
station.closure            -     -    -        area   area      own    -
station.code               -     -    -        area   area      own    -
opening.read               -     area area     area   area      own    -
opening.punch              -     -    -        area   area      own    -
holiday.manage             all   -    -        -      -         -      -
inspection.read            -     area area     area   area      own    -
inspection.assign          -     -    -        area   -         -      -
inspection.visit           -     -    -        area   -         -      -
inspection.selfCheck       -     -    -        -      area      own    -
inspection.mend            -     -    -        area   area      own    -
checklist.manage           all   -    -        -      -         -      -
need.read                  -     area area     area   area      own    -
schedule.read              -     area area     area   area      own    -
schedule.plan              -     -    -        area   area      -      -
schedule.publish           -     -    -        area   area      -      -
schedule.cancelSession     -     -    -        area   area      -      -
schedule.readOwnSessions   -     -    -        -      -         -      own
schedule.answer            -     -    -        -      -         -      own
attendance.read            -     area area     area   area      own    -
attendance.log             -     -    -        area   area      own    -
attendance.void            -     -    -        area   area      own    -
attendance.review          -     -    -        area   -         -      -
booking.read               -     area area     area   area      own    -
booking.mark               -     -    -        area   area      own    -
overview.read              -     area area     area   area      -      -
ledger.import              -     -    -        area   area      -      -
ledger.export              all   area area     area   area      -      -
overview.export            -     area area     area   area      -      -
`
const lines = EXPECTED.trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(/\s+/))

const AT: Partial<Record<Role, string>> = {
  CITY: "1101",
  DISTRICT: "110114",
  STREET: "110114012",
  COMMUNITY: "110114012001",
}
const keptStation = { id: randomUUID(), areaCode: "110114012001" }
const actorIn = (role: Role): Actor => anActor(role, role === "KEEPER" ? keptStation : (AT[role] ?? null))

const word = ({ kind }: Scope) =>
  ({ none: "-", everywhere: "all", area: "area", station: "own", provider: "own" })[kind]

describe("who may do what, as one hand-written table", () => {
  test("has a line for every action", () => {
    expect(lines.map(([action]) => action).sort()).toEqual([...ACTIONS].sort())
  })

  test.each(lines)("%s", (action, ...expected) => {
    expect(ROLES.map((role) => word(scopeOf(actorIn(role), action as Action)))).toEqual(expected)
  })
})

const codes = [
  "1101",
  "1102",
  "110114",
  "110101",
  "110114012",
  "110114013",
  "110114012001",
  "110114012002",
  "110101013001",
]
const anySubject: fc.Arbitrary<Subject> = fc.record({
  areaCode: fc.option(fc.constantFrom(...codes)),
  stationId: fc.option(fc.constantFrom(keptStation.id, randomUUID())),
  providerId: fc.option(fc.constantFrom("own", "other")),
})

/** Whether a row with these keys is among those that a query would find: what Postgres makes of the scope. */
function isAmong(scope: Scope, { areaCode, stationId, providerId }: Subject): boolean {
  switch (scope.kind) {
    case "everywhere":
      return true
    case "area":
      return !!areaCode && areaCode >= scope.range.gte && areaCode < scope.range.lt
    case "station":
      return stationId === scope.id
    case "provider":
      return providerId === scope.id
    default:
      return false
  }
}

test("what one may do to a row and which rows one finds are the same", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ROLES),
      fc.constantFrom(...ACTIONS),
      anySubject,
      (role, action, subject) => {
        const actor = actorIn(role)
        const own = actor.post.providerId
        const row = { ...subject, providerId: subject.providerId === "own" ? own : subject.providerId }
        const scope = scopeOf(actor, action)
        expect(can(actor, action, row)).toBe(isAmong(scope, row))
        expect(canSomewhere(actor, action)).toBe(scope.kind !== "none")
      },
    ),
    { numRuns: 2000 },
  )
})

test("a unit reaches itself and what lies below it, not its parent and not its neighbour", () => {
  const street = anActor("STREET", "110114012")
  expect(codes.filter((areaCode) => can(street, "station.edit", { areaCode }))).toEqual([
    "110114012",
    "110114012001",
    "110114012002",
  ])
})

test("without its place, a post reaches nothing; without its key, a subject is out of reach", () => {
  for (const role of ROLES.filter((one) => one !== "ADMIN")) {
    const actor = actorIn(role)
    const post = { ...actor.post, unitCode: null, stationId: null, providerId: null }
    for (const action of ACTIONS) {
      const scope = scopeOf({ ...actor, post }, action)
      expect(["none", ...(action === "provider.read" ? ["everywhere"] : [])]).toContain(scope.kind)
      if (scopeOf(actor, action).kind !== "everywhere") expect(can(actor, action, {})).toBe(false)
    }
  }
})

test("a role that nobody wrote down, or one named like a built-in, may do nothing", () => {
  for (const role of ["MAYOR", "constructor", "toString", "__proto__"]) {
    const actor = { ...actorIn("CITY"), post: { ...actorIn("CITY").post, role: role as Role } }
    for (const action of ACTIONS) expect(scopeOf(actor, action)).toEqual({ kind: "none" })
  }
})
