import { describe, expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { anActor } from "@/tests/door"
import { aPublishedWeek, at, codeOf, plain, street, tuesday, week } from "@/tests/weeks"
import { ROLES } from "../audit/actor"
import { addSession } from "./add-session"
import { cancelSession } from "./cancel-session"
import { discardDraft } from "./discard-draft"
import { editSession, moveSession } from "./edit-session"
import { publishWeek } from "./publish-week"
import { weekOf } from "./reads"
import { removeSession } from "./remove-session"
import { saveWeek } from "./save-week"

ownDatabase()

const elsewhere = anActor("STREET", "110101013")

describe("who may", () => {
  test("outside the area every verb and read answers as if there were nothing", async () => {
    const { station, ids, revision } = await aPublishedWeek()
    const [sessionId = ""] = ids
    const ofWeek = { stationId: station.id, week, revision }
    const time = at(tuesday, 600, 660)
    const results = await Promise.all([
      addSession(elsewhere, { ...ofWeek, ...plain, ...time }),
      editSession(elsewhere, { sessionId, revision, ...plain, ...time }),
      moveSession(elsewhere, { sessionId, revision, ...time }),
      removeSession(elsewhere, { sessionId, revision }),
      cancelSession(elsewhere, { sessionId, reason: "不该看见" }),
      saveWeek(elsewhere, { ...ofWeek, sessions: [] }),
      publishWeek(elsewhere, ofWeek),
      discardDraft(elsewhere, ofWeek),
    ])
    expect(results.map(codeOf)).toEqual(results.map(() => "notFound"))
    expect(await weekOf(elsewhere, station.id, week)).toBeNull()
  })

  test("inside it only streets and communities plan, publish and cancel; the keeper and those above read", async () => {
    const { station, ids } = await aPublishedWeek()
    const answers: Record<string, unknown> = {}
    const places = { CITY: "1101", DISTRICT: "110114", STREET: "110114012", KEEPER: station } as const
    for (const role of ROLES) {
      const actor = anActor(role, places[role as keyof typeof places] ?? null)
      const [plan, publish, cancel] = await Promise.all([
        removeSession(actor, { sessionId: ids[0] ?? "", revision: -1 }),
        publishWeek(actor, { stationId: station.id, week, revision: -1 }),
        saveWeek(actor, { stationId: station.id, week, revision: -1, sessions: [] }),
      ])
      const reads = (await weekOf(actor, station.id, week)) !== null
      answers[role] = [reads, codeOf(plan), codeOf(publish), codeOf(cancel)]
    }
    const none = [false, "notFound", "notFound", "notFound"]
    const reader = [true, "notAllowed", "notAllowed", "notAllowed"]
    const planner = [true, ...Array(3).fill("changedSinceYouLooked")]
    expect(answers).toEqual({
      ADMIN: none,
      CITY: reader,
      DISTRICT: reader,
      STREET: planner,
      // A community post here has no unit, so that it reaches nothing.
      COMMUNITY: none,
      KEEPER: reader,
      PROVIDER: none,
    })
  })
})

test("every change of a week is in the station's history, with who and what", async () => {
  const { station, ids } = await aPublishedWeek()
  await cancelSession(street, { sessionId: ids[0] ?? "", reason: "停水" })
  const events = await db.auditEvent.findMany({
    where: { subjectType: "station", subjectId: station.id },
    orderBy: { id: "asc" },
  })
  expect(events.map(({ action }) => action)).toEqual([
    "schedule.addSession",
    "schedule.publish",
    "schedule.cancelSession",
  ])
  expect(events.at(-1)?.after).toMatchObject({ week, sessions: [{ id: ids[0], cancelled: "停水" }] })
})
