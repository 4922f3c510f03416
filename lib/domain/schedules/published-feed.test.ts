import { randomUUID } from "node:crypto"
import { beforeEach, describe, expect, test } from "vitest"
import { instantAt } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { aDoor, added, aPublishedWeek, at, monday, plain, street, tuesday } from "@/tests/weeks"
import { cancelSession } from "./cancel-session"
import { areaFeed, providerFeed } from "./published-feed"

ownDatabase()

const FROM = instantAt(monday, 0)
const AREA = "110114012"
const idsOf = (feed: { sessions: { id: string }[] } | null) => feed?.sessions.map(({ id }) => id)

let doctor: string
beforeEach(async () => {
  await db.publishedSession.deleteMany()
  doctor = (await db.provider.create({ data: { name: `医院 ${randomUUID()}`, areaCode: AREA } })).id
})

describe("a provider's calendar", () => {
  test("holds what was announced of it at all open stations, with the station of each", async () => {
    const here = await aPublishedWeek([{ providerId: doctor }, at(monday, 720, 780)])
    const there = await aPublishedWeek([{ providerId: doctor, ...at(tuesday, 600, 660) }])
    const feed = await providerFeed(doctor, FROM)
    expect(idsOf(feed)).toEqual([here.ids[0], there.ids[0]])
    expect(feed?.sessions.map(({ station }) => station.id)).toEqual([here.station.id, there.station.id])
  })

  test("says nothing of plans, of stations that are not open, or of anybody else", async () => {
    const { station, ids, revision } = await aPublishedWeek([{ providerId: doctor }])
    await added(station.id, revision, { ...plain, providerId: doctor, ...at(tuesday, 600, 660) })
    const suspended = await aPublishedWeek([{ providerId: doctor, ...at(tuesday, 800, 860) }])
    await db.station.update({ where: { id: suspended.station.id }, data: { state: "SUSPENDED" } })
    expect(idsOf(await providerFeed(doctor, FROM))).toEqual(ids)
  })

  test("is not there for a provider of whom riders have never read, and nobody can tell it from none", async () => {
    const draft = await aDoor()
    await added(draft.id, 0, { providerId: doctor })
    expect(await providerFeed(doctor, FROM)).toBeNull()
    expect(await providerFeed(randomUUID(), FROM)).toBeNull()
  })

  test("keeps the identity of a session that is cancelled, says why, and its sequence grows", async () => {
    const { ids } = await aPublishedWeek([{ providerId: doctor }])
    const sessionId = ids[0] ?? ""
    const [before] = (await providerFeed(doctor, FROM))?.sessions ?? []
    await cancelSession(street, { sessionId, reason: "医生出诊" })
    const [after] = (await providerFeed(doctor, FROM))?.sessions ?? []
    expect(after).toMatchObject({ id: before?.id, cancelled: true, cancelReason: "医生出诊" })
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0)
  })
})

describe("an area's calendar", () => {
  test("holds the stations of its subtree, of all services or of those asked for", async () => {
    const haircut = await aPublishedWeek([{}])
    const clinic = await aPublishedWeek([{ kindCode: "clinic", ...at(monday, 900, 960) }])
    const all = await areaFeed("110114", [], FROM)
    expect(idsOf(all)).toEqual([haircut.ids[0], clinic.ids[0]])
    expect(all?.of).toEqual({ name: "昌平区", nameEn: null, kinds: [] })
    const narrowed = await areaFeed("110114", ["clinic", "nothing"], FROM)
    expect(idsOf(narrowed)).toEqual(clinic.ids)
    expect(narrowed?.of.kinds.map(({ name }) => name)).toEqual(["义诊"])
    expect(idsOf(await areaFeed("110101", [], FROM))).toEqual([])
    expect(await areaFeed("110199", [], FROM)).toBeNull()
  })

  test("tells a closure only to the sessions of the station that is shut", async () => {
    const shut = await aPublishedWeek([{}])
    const open = await aPublishedWeek([at(monday, 900, 960)])
    await db.closure.create({
      data: {
        stationId: shut.station.id,
        fromDay: new Date(`${monday}T00:00:00Z`),
        toDay: null,
        reason: "消防检修",
        createdBy: randomUUID(),
      },
    })
    const feed = await areaFeed(AREA, [], FROM)
    expect(feed?.sessions.map(({ id, shutBecause }) => [id, shutBecause])).toEqual([
      [shut.ids[0], "消防检修"],
      [open.ids[0], null],
    ])
  })
})
