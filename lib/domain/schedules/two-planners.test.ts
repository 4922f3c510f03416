import { expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { aDoor, added, at, codeOf, monday, street, tuesday, wednesday, week } from "@/tests/weeks"
import { editSession, moveSession } from "./edit-session"
import { revisionOf } from "./reads"
import { removeSession } from "./remove-session"

ownDatabase()

const standing = (stationId: string) =>
  db.session.findMany({ where: { stationId }, orderBy: { startsAt: "asc" }, select: { id: true } })

test("who changes one session is not in the way of who changes another", async () => {
  const station = await aDoor()
  const first = await added(station.id, 0)
  const second = await added(station.id, first.revision, at(tuesday, 600, 660))
  const looked = second.revision
  const moves = await Promise.all([
    moveSession(street, { sessionId: first.id, revision: looked, ...at(monday, 720, 780) }),
    moveSession(street, { sessionId: second.id, revision: looked, ...at(tuesday, 720, 780) }),
  ])
  expect(moves.map(codeOf)).toEqual(["ok", "ok"])
  expect(await revisionOf(street, station.id, week)).toBe(looked + 2)
})

test("of two who change the same session at once one is told that it has changed", async () => {
  const station = await aDoor()
  const { id: sessionId, revision } = await added(station.id, 0)
  const moves = await Promise.all([
    moveSession(street, { sessionId, revision, ...at(tuesday, 720, 780) }),
    moveSession(street, { sessionId, revision, ...at(wednesday, 720, 780) }),
  ])
  expect(moves.map(codeOf).sort()).toEqual(["changedSinceYouLooked", "ok"])
})

test("whoever has seen the other's change may change it again", async () => {
  const station = await aDoor()
  const { id: sessionId, revision } = await added(station.id, 0)
  await moveSession(street, { sessionId, revision, ...at(tuesday, 720, 780) })
  const facts = {
    kindCode: "haircut",
    providerId: null,
    place: "",
    capacity: 8,
    bookable: false,
    note: null,
    ...at(tuesday, 720, 780),
  }
  expect(codeOf(await editSession(street, { sessionId, revision, ...facts }))).toBe("changedSinceYouLooked")
  expect(codeOf(await editSession(street, { sessionId, revision: revision + 1, ...facts }))).toBe("ok")
})

test("both may add from the same look; one place still holds one session at a time", async () => {
  const station = await aDoor()
  await added(station.id, 0)
  await added(station.id, 0, at(tuesday, 600, 660))
  await expect(added(station.id, 0, at(tuesday, 630, 690))).rejects.toThrow("placeTaken")
  expect(await standing(station.id)).toHaveLength(2)
})

test("what the other has removed is gone", async () => {
  const station = await aDoor()
  const { id: sessionId, revision } = await added(station.id, 0)
  expect(codeOf(await removeSession(street, { sessionId, revision }))).toBe("ok")
  expect(codeOf(await moveSession(street, { sessionId, revision, ...at(tuesday, 720, 780) }))).toBe(
    "notFound",
  )
})
