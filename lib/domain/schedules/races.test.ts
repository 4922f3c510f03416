import { beforeAll, describe, expect, test } from "vitest"
import { instantAt } from "@/lib/plain/clock"
import { addWeeks, daysOf } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { neighbourhood } from "@/tests/door"
import { aDoor, added, at, codeOf, monday, plain, street, tuesday, week } from "@/tests/weeks"
import { addSession } from "./add-session"
import { moveSession } from "./edit-session"
import { publishWeek } from "./publish-week"
import { publishedWeek } from "./published"

ownDatabase()

let providerId: string

beforeAll(async () => {
  await neighbourhood()
  const provider = await db.provider.create({ data: { name: "天通苑社区医院", areaCode: "110114" } })
  providerId = provider.id
})

describe("two at once", () => {
  test("cannot put two sessions into one place at one time: the database lets one through", async () => {
    const station = await aDoor()
    const next = addWeeks(week, 1)
    // Different weeks, so that no week's lock stands between them: Sunday night against Monday morning.
    const night = { stationId: station.id, week, revision: 0, ...plain, ...at(daysOf(week)[6], 1380, 1500) }
    const morning = {
      stationId: station.id,
      week: next,
      revision: 0,
      ...plain,
      ...at(daysOf(next)[0], 0, 90),
    }
    const results = await Promise.all([addSession(street, night), addSession(street, morning)])
    expect(results.map(codeOf).sort()).toEqual(["ok", "placeTaken"])
    expect(await db.session.count({ where: { stationId: station.id } })).toBe(1)
  })

  test("who publish the same week: one wins, the other learns that it has changed nothing or is out of date", async () => {
    const station = await aDoor()
    const { revision } = await added(station.id, 0)
    const press = () => publishWeek(street, { stationId: station.id, week, revision })
    const results = await Promise.all([press(), press(), press()])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.filter(({ ok }) => !ok).every((r) => codeOf(r) === "nothingChanged")).toBe(true)
    expect(await db.publication.count({ where: { week: { stationId: station.id } } })).toBe(1)
  })

  test("one who publishes while another edits: whoever comes second is told that it changed", async () => {
    const station = await aDoor()
    const { id, revision } = await added(station.id, 0)
    const [moved, published] = await Promise.all([
      moveSession(street, { sessionId: id, revision, ...at(tuesday, 600, 660) }),
      publishWeek(street, { stationId: station.id, week, revision }),
    ])
    // Publishing does not change the working copy, so that an edit after it is still made from what its author saw.
    if (!published.ok) expect(published.code).toBe("changedSinceYouLooked")
    expect(moved.ok).toBe(true)
    const read = (await publishedWeek(station.id, week))?.sessions ?? []
    if (published.ok) expect(read[0]?.startsAt).toEqual(instantAt(monday, 600))
    else expect(read).toEqual([])
  })

  test("stations that announce the same provider for the same hour: the second is stopped", async () => {
    const doors = await Promise.all([aDoor(), aDoor()])
    const weeks = await Promise.all(
      doors.map(async (door) => ({ door, ...(await added(door.id, 0, { providerId })) })),
    )
    const results = await Promise.all(
      weeks.map(({ door, revision }) => publishWeek(street, { stationId: door.id, week, revision })),
    )
    expect(results.map(codeOf).sort()).toEqual(["ok", "problems"])
    expect(results.find(({ ok }) => !ok)).toMatchObject({ details: [{ message: "publishDoubleBooked" }] })
  })
})
