import { describe, expect, test } from "vitest"
import { addDays, instantAt } from "@/lib/plain/clock"
import { ownDatabase } from "@/tests/database"
import { aPublishedWeek, at, monday, street, tuesday, week } from "@/tests/weeks"
import { addClosure, liftClosure } from "../stations/closures"
import { moveSession } from "./edit-session"
import { publishWeek } from "./publish-week"
import { stationFeed } from "./published-feed"

ownDatabase()

const told = async (stationId: string) => (await stationFeed(stationId, instantAt(monday, 0)))?.sessions ?? []
const shut = async (stationId: string, fromDay: string, toDay: string | null = fromDay) => {
  const closure = await addClosure(street, { stationId, fromDay, toDay, reason: "消防检修" })
  if (!closure.ok) throw new Error(closure.code)
  return closure.value
}

describe("a closure after the week was published", () => {
  test("calls off the sessions of its days and no others, and calendars notice", async () => {
    const { station } = await aPublishedWeek([{}, at(tuesday, 600, 660)])
    await shut(station.id, monday)
    const [first, second] = await told(station.id)
    expect(first).toMatchObject({ cancelled: false, shutBecause: "消防检修", sequence: 1 })
    expect(first?.changedAt).toBeInstanceOf(Date)
    expect(second).toMatchObject({ shutBecause: null, changedAt: null })
  })

  test("until further notice calls off whatever comes", async () => {
    const { station } = await aPublishedWeek([{}, at(tuesday, 600, 660)])
    await shut(station.id, tuesday, null)
    expect((await told(station.id)).map(({ shutBecause }) => shutBecause)).toEqual([null, "消防检修"])
  })

  test("when lifted lets them take place again, as one more change", async () => {
    const { station } = await aPublishedWeek()
    await liftClosure(street, await shut(station.id, monday))
    expect(await told(station.id)).toMatchObject([{ shutBecause: null, sequence: 2 }])
  })

  test("stays counted when the session is moved off its day", async () => {
    const { station, ids, revision } = await aPublishedWeek()
    await shut(station.id, monday)
    await moveSession(street, { sessionId: ids[0] ?? "", revision, ...at(tuesday, 600, 660) })
    await publishWeek(street, { stationId: station.id, week, revision: revision + 1 })
    expect(await told(station.id)).toMatchObject([{ shutBecause: null, sequence: 2 }])
  })
})

test("a closure of other days changes nothing of what is said of a session", async () => {
  const { station } = await aPublishedWeek()
  await shut(station.id, addDays(monday, -7))
  const [session] = await told(station.id)
  expect(session).toMatchObject({ shutBecause: null, changedAt: null })
})
