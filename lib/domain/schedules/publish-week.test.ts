import { describe, expect, test } from "vitest"
import { instantAt } from "@/lib/plain/clock"
import { addWeeks, daysOf } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import {
  aDoor,
  added,
  aPublishedWeek,
  at,
  codeOf,
  monday,
  plain,
  street,
  tuesday,
  wednesday,
  week,
} from "@/tests/weeks"
import { addSession } from "./add-session"
import { moveSession } from "./edit-session"
import { publishWeek } from "./publish-week"
import { publishedWeek } from "./published"
import { stationFeed } from "./published-feed"
import { weekOf } from "./reads"

ownDatabase()

describe("publishing", () => {
  test("is stopped by what blocks, says where, and writes nothing", async () => {
    const station = await aDoor()
    const { id, revision } = await added(station.id, 0, at(monday, 500, 560))
    const result = await publishWeek(street, { stationId: station.id, week, revision })
    expect(result).toMatchObject({
      ok: false,
      code: "problems",
      details: [{ path: `sessions.${id}`, message: "publishOutsideHours" }],
    })
    expect(await db.publication.count({ where: { week: { stationId: station.id } } })).toBe(0)
    await db.setting.create({ data: { key: "schedule.outsideHoursBlocks", value: false } })
    expect(codeOf(await publishWeek(street, { stationId: station.id, week, revision }))).toBe("ok")
    await db.setting.delete({ where: { key: "schedule.outsideHoursBlocks" } })
  })

  test("again without a change is refused, and an edit that is taken back is no change", async () => {
    const { station, ids, revision } = await aPublishedWeek()
    const again = () => publishWeek(street, { stationId: station.id, week, revision })
    expect(codeOf(await again())).toBe("nothingChanged")
    const sessionId = ids[0] ?? ""
    await moveSession(street, { sessionId, revision, ...at(tuesday, 600, 660) })
    expect((await weekOf(street, station.id, week))?.state).toBe("changed")
    await moveSession(street, { sessionId, revision: revision + 1, ...at(monday, 600, 660) })
    expect((await weekOf(street, station.id, week))?.state).toBe("published")
  })

  test.each(["DRAFT", "SUBMITTED", "RETURNED"] as const)(
    "waits until a station that is %s is approved",
    async (state) => {
      const station = await aDoor({ state })
      const { revision } = await added(station.id, 0)
      expect(codeOf(await publishWeek(street, { stationId: station.id, week, revision }))).toBe(
        "stationNotReady",
      )
    },
  )

  test.each(["APPROVED", "SUSPENDED"] as const)(
    "of a station that is %s works, and riders read it once it opens",
    async (state) => {
      const station = await aDoor({ state })
      const { revision } = await added(station.id, 0)
      expect(codeOf(await publishWeek(street, { stationId: station.id, week, revision }))).toBe("ok")
      expect(await publishedWeek(station.id, week)).toBeNull()
      await db.station.update({ where: { id: station.id }, data: { state: "OPEN" } })
      expect((await publishedWeek(station.id, week))?.sessions).toHaveLength(1)
    },
  )

  test("a closed station's week can be neither planned nor published", async () => {
    const station = await aDoor({ state: "CLOSED" })
    const input = { stationId: station.id, week, revision: 0 }
    expect(codeOf(await addSession(street, { ...input, ...plain, ...at(monday, 600, 660) }))).toBe(
      "stationClosed",
    )
    expect(codeOf(await publishWeek(street, input))).toBe("stationClosed")
  })

  test("a week that is over is refused", async () => {
    const station = await aDoor()
    const past = addWeeks(week, -6)
    const row = await db.weekSchedule.create({ data: { stationId: station.id, week: past } })
    await db.session.create({
      data: { weekId: row.id, stationId: station.id, kindCode: "haircut", ...at(daysOf(past)[0], 600, 660) },
    })
    const input = { stationId: station.id, week: past, revision: 1 }
    expect(codeOf(await publishWeek(street, input))).toBe("weekIsOver")
  })

  test("keeps the identity of every session, and counts its changes one by one", async () => {
    const { station, ids, revision } = await aPublishedWeek([{}, at(tuesday, 600, 660)])
    const [first = "", second = ""] = ids
    await moveSession(street, { sessionId: first, revision, ...at(wednesday, 600, 660) })
    await publishWeek(street, { stationId: station.id, week, revision: revision + 1 })
    const feed = await stationFeed(station.id, instantAt(monday, 0))
    const told = new Map(feed?.sessions.map((s) => [s.id, s]))
    expect([...told.keys()].sort()).toEqual([...ids].sort())
    expect(told.get(first)).toMatchObject({ sequence: 1 })
    expect(told.get(first)?.changedAt).toBeInstanceOf(Date)
    expect(told.get(second)).toMatchObject({ sequence: 0, changedAt: null })
    const current = await db.publishedSession.findMany({ where: { stationId: station.id, current: true } })
    expect(current).toHaveLength(2)
    expect(new Set(current.map(({ publicationId }) => publicationId)).size).toBe(1)
    // What riders read before can still be read as it was.
    const before = await db.publishedSession.findFirst({ where: { sessionId: first, current: false } })
    expect(before?.startsAt).toEqual(instantAt(monday, 600))
  })
})
