import { expect, test } from "vitest"
import { ownDatabase } from "@/tests/database"
import { anActor } from "@/tests/door"
import { aDoor, added, aPublishedWeek, at, codeOf, monday, plain, street, tuesday, week } from "@/tests/weeks"
import { editSession, moveSession } from "./edit-session"
import { weekOf } from "./reads"
import { removeSession } from "./remove-session"
import { undoChange } from "./undo-change"

ownDatabase()

const standing = async (stationId: string) => (await weekOf(street, stationId, week))?.sessions ?? []
const undo = (stationId: string, redo = false) => undoChange(street, { stationId, week, redo })

test("steps back through adding, moving, editing and removing to the beginning, and forth again to the end", async () => {
  const { id: stationId } = await aDoor()
  const states = [await standing(stationId)]
  const keep = async () => states.push(await standing(stationId))
  const first = await added(stationId, 0)
  await keep()
  await moveSession(street, { sessionId: first.id, revision: 9, ...at(tuesday, 720, 780) })
  await keep()
  const facts = { ...plain, place: "活动区", capacity: 8, note: "请带工牌", ...at(tuesday, 720, 780) }
  await editSession(street, { sessionId: first.id, revision: 9, ...facts })
  await keep()
  await removeSession(street, { sessionId: first.id, revision: 9 })
  await keep()
  for (const state of states.slice(0, -1).reverse()) {
    expect(codeOf(await undo(stationId))).toBe("ok")
    expect(await standing(stationId)).toEqual(state)
  }
  expect(codeOf(await undo(stationId))).toBe("nothingToUndo")
  for (const state of states.slice(1)) {
    expect(codeOf(await undo(stationId, true))).toBe("ok")
    expect(await standing(stationId)).toEqual(state)
  }
  expect(codeOf(await undo(stationId, true))).toBe("nothingToUndo")
})

test("is one's own: what somebody else did is not taken back, and what they changed since is left alone", async () => {
  const { id: stationId } = await aDoor()
  const other = { ...anActor("STREET", "110114012"), userId: "01a20d66-841d-7607-a28a-12ff002aec3e" }
  const { id: sessionId } = await added(stationId, 0)
  await moveSession(other, { sessionId, revision: 9, ...at(tuesday, 720, 780) })
  expect(codeOf(await undo(stationId))).toBe("changedSinceYouLooked")
  expect(codeOf(await undoChange(other, { stationId, week, redo: false }))).toBe("ok")
  expect(codeOf(await undo(stationId))).toBe("ok")
  expect(await standing(stationId)).toEqual([])
})

test("of one step asked for twice at once goes back two steps, never one of them twice", async () => {
  const { id: stationId } = await aDoor()
  const { id: sessionId } = await added(stationId, 0)
  await moveSession(street, { sessionId, revision: 9, ...at(tuesday, 720, 780) })
  const both = await Promise.all([undo(stationId), undo(stationId)])
  expect(both.map(codeOf)).toEqual(["ok", "ok"])
  expect(await standing(stationId)).toEqual([])
})

test("does not reach behind what riders were told, nor for what somebody else has removed", async () => {
  const { station, ids } = await aPublishedWeek()
  expect(codeOf(await undo(station.id))).toBe("nothingToUndo")
  const [sessionId = ""] = ids
  await moveSession(street, { sessionId, revision: 9, ...at(tuesday, 720, 780) })
  const other = { ...anActor("STREET", "110114012"), userId: "01a20d66-841d-7607-a28a-12ff002aec3e" }
  const there = await added(station.id, 9, at(monday, 600, 660))
  expect(codeOf(await removeSession(other, { sessionId: there.id, revision: 99 }))).toBe("ok")
  expect(codeOf(await undo(station.id))).toBe("changedSinceYouLooked")
})
