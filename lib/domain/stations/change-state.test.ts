import { expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { anActor } from "@/tests/door"
import { aDraft, street } from "@/tests/stations"
import {
  approveStation,
  changeState,
  closeStation,
  openStation,
  returnStation,
  submitStation,
  suspendStation,
} from "./change-state"
import { editStation } from "./edit-station"
import { stationHistory } from "./reads"
import { TRANSITION_NAMES, TRANSITIONS, type TransitionName } from "./rules"

ownDatabase()

const reason = "地址与现场不符"
const codeOf = (result: { ok: boolean; code?: string }) => (result.ok ? "ok" : result.code)
const stateOf = async (id: string) => (await db.station.findUniqueOrThrow({ where: { id } })).state

/** A station that took these steps, as its street leads it. */
async function after(...steps: TransitionName[]): Promise<string> {
  const id = await aDraft()
  for (const step of steps) expect(codeOf(await changeState(street, step, { id, reason }))).toBe("ok")
  return id
}

test("a station goes from draft to its opening, and back to draft when the street finds fault", async () => {
  const id = await after("submit", "return", "submit", "approve", "open", "suspend", "open", "close")
  expect(await stateOf(id)).toBe("CLOSED")
  const steps = await db.stationTransition.findMany({ where: { stationId: id }, orderBy: { id: "asc" } })
  expect(steps.map(({ from, to }) => `${from} ${to}`)).toEqual([
    "null DRAFT",
    "DRAFT SUBMITTED",
    "SUBMITTED RETURNED",
    "RETURNED SUBMITTED",
    "SUBMITTED APPROVED",
    "APPROVED OPEN",
    "OPEN SUSPENDED",
    "SUSPENDED OPEN",
    "OPEN CLOSED",
  ])
  expect(steps[2]?.reason).toBe(reason)
  expect((await stationHistory(street, id))?.items).toHaveLength(9)
})

test("from each state exactly the steps of the table are taken, every other changes nothing", async () => {
  const ways: TransitionName[][] = [
    [],
    ["submit"],
    ["submit", "return"],
    ["submit", "approve"],
    ["submit", "approve", "open"],
    ["submit", "approve", "open", "suspend"],
    ["close"],
  ]
  for (const way of ways)
    for (const name of TRANSITION_NAMES) {
      const id = await after(...way)
      const state = await stateOf(id)
      const allowed = (TRANSITIONS[name].from as readonly string[]).includes(state)
      expect([state, name, codeOf(await changeState(street, name, { id, reason }))]).toEqual([
        state,
        name,
        allowed ? "ok" : "notInThisState",
      ])
      expect(await stateOf(id)).toBe(allowed ? TRANSITIONS[name].to : state)
    }
})

test("a station without hours or facilities is not submitted, and is told what it lacks", async () => {
  const id = await aDraft({ spans: [], facilities: [] })
  const refused = await submitStation(street, { id })
  expect(refused).toMatchObject({
    code: "problems",
    details: [{ path: "spans" }, { path: "facilities" }],
  })
  expect(await stateOf(id)).toBe("DRAFT")
})

test("whoever stops a station says why", async () => {
  const [submitted, open] = [await after("submit"), await after("submit", "approve", "open")]
  expect(await returnStation(street, { id: submitted })).toMatchObject({ details: [{ path: "reason" }] })
  expect(await suspendStation(street, { id: open, reason: "" })).toMatchObject({ code: "invalid" })
  expect(await closeStation(street, { id: open })).toMatchObject({ code: "invalid" })
})

test("another street's office does not learn that a station is there", async () => {
  const id = await after("submit")
  for (const actor of [anActor("STREET", "110114013"), anActor("STREET", "110101013"), anActor("ADMIN")])
    expect(codeOf(await approveStation(actor, { id }))).toBe("notFound")
  expect(codeOf(await approveStation(anActor("DISTRICT", "110114"), { id }))).toBe("notAllowed")
  expect(codeOf(await approveStation(street, { id: street.userId }))).toBe("notFound")
})

test("of two who approve at once one does, and of one who approves and one who returns too", async () => {
  for (const rival of [approveStation, returnStation]) {
    const id = await after("submit")
    const codes = await Promise.all([
      approveStation(street, { id }).then(codeOf),
      rival(anActor("STREET", "110114012"), { id, reason }).then(codeOf),
    ])
    expect(codes.sort()).toEqual(["notInThisState", "ok"])
    expect(await db.stationTransition.count({ where: { stationId: id, from: "SUBMITTED" } })).toBe(1)
  }
})

test("the street approves what it looked at, not what was submitted anew meanwhile", async () => {
  const id = await after("submit")
  const { revision } = await db.station.findUniqueOrThrow({ where: { id } })
  for (const step of ["return", "submit"] as const) await changeState(street, step, { id, reason })
  expect(codeOf(await approveStation(street, { id, revision }))).toBe("changedSinceYouLooked")
  expect(codeOf(await approveStation(street, { id, revision: revision + 2 }))).toBe("ok")
})

test("nobody empties the hours of a station while it is being submitted", async () => {
  for (let round = 0; round < 5; round++) {
    const id = await aDraft()
    const [submitted, edited] = await Promise.all([
      submitStation(street, { id }),
      editStation(street, { id, revision: 1, spans: [] }),
    ])
    expect([submitted, edited].filter(({ ok }) => ok)).toHaveLength(1)
    const hours = await db.openingSpan.count({ where: { stationId: id } })
    expect([await stateOf(id), hours]).toEqual(submitted.ok ? ["SUBMITTED", 1] : ["DRAFT", 0])
  }
})

test("a station keeps the day it first opened, and is vouched for at each opening", async () => {
  const id = await after("submit", "approve", "open", "suspend")
  const first = await db.station.findUniqueOrThrow({ where: { id } })
  expect(codeOf(await openStation(street, { id }))).toBe("ok")
  const second = await db.station.findUniqueOrThrow({ where: { id } })
  expect(second.openedAt).toEqual(first.openedAt)
  expect(second.verifiedAt?.getTime()).toBeGreaterThan(first.verifiedAt?.getTime() ?? 0)
})
