import { expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { anActor } from "@/tests/door"
import { aDoor, added, aPublishedWeek, at, street, tuesday, week } from "@/tests/weeks"
import { cancelSession } from "./cancel-session"
import { moveSession } from "./edit-session"
import { publicationsOf, readAt } from "./publications"
import { publishWeek } from "./publish-week"

ownDatabase()

test("every state that riders ever read can be read again, with what changed and who changed it", async () => {
  const { station, ids, revision } = await aPublishedWeek([{}, at(tuesday, 600, 660)])
  const [first = "", second = ""] = ids
  await moveSession(street, { sessionId: first, revision, ...at(tuesday, 720, 780) })
  await publishWeek(street, { stationId: station.id, week })
  await cancelSession(street, { sessionId: second, reason: "医生来不了" })
  const told = await publicationsOf(street, station.id, week)
  expect(told?.publications.map(({ number, by }) => [number, by])).toEqual([
    [3, ""],
    [2, ""],
    [1, ""],
  ])
  const [cancelled, moved, begun] = told?.publications ?? []
  expect(begun?.news.added.map(({ id }) => id)).toEqual([first, second])
  expect(moved?.news.changed).toMatchObject([{ after: { id: first }, fields: ["startsAt", "endsAt"] }])
  expect(cancelled?.news.cancelled).toMatchObject([{ after: { id: second, cancelReason: "医生来不了" } }])
  expect(begun?.sessions.every(({ cancelledAt }) => cancelledAt === null)).toBe(true)
})

test("of a moment it is said what riders read then, to the millisecond", () => {
  const told = [3, 2, 1].map((number) => ({ number, at: new Date(number * 1_000) }))
  expect([999, 1_000, 2_999, 9_000].map((ms) => readAt(told, new Date(ms))?.number)).toEqual([
    undefined,
    1,
    2,
    3,
  ])
})

test("a draft is no publication, and another district sees nothing at all", async () => {
  const station = await aDoor()
  await added(station.id, 0)
  expect(await publicationsOf(street, station.id, week)).toMatchObject({ publications: [] })
  expect(await publicationsOf(anActor("STREET", "110101013"), station.id, week)).toBeNull()
  expect(await db.publication.count({ where: { week: { stationId: station.id } } })).toBe(0)
})
