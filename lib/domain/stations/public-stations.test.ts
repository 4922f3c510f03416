import { beforeAll, describe, expect, test } from "vitest"
import { addDays, dayOf, dayToDbDate, instantAt } from "@/lib/plain/clock"
import { haversineMeters } from "@/lib/plain/geometry"
import { db } from "@/lib/server/db"
import type { StationState } from "@/lib/server/generated/enums"
import { ownDatabase } from "@/tests/database"
import { dice } from "@/tests/random-city"
import { openState } from "./opening"
import { areasWithStations, publicArea } from "./public-areas"
import { type PublicStations, publicStations } from "./public-list"
import { publicPoints } from "./public-points"
import { type PublicStationsFilter, publicStationsQuery } from "./public-schema"
import { publicStation } from "./public-station"
import { searchTextOf } from "./search-text"
import { timetableOf, timetableSelect } from "./timetable-of"

ownDatabase()

const AREAS = ["110114012", "110114012003", "110114013001", "110101013002"]
const STATES: StationState[] = ["OPEN", "OPEN", "OPEN", "SUSPENDED", "DRAFT", "CLOSED", "APPROVED"]
const AMENITIES = ["hot-water", "microwave", "toilet"]
const NOW = instantAt("2026-11-24", 14 * 60)
const HERE = { lng: 116.41, lat: 40.07 }

beforeAll(async () => {
  const units = [
    ["1101", "CITY", "北京市"],
    ["110114", "DISTRICT", "昌平区"],
    ["110101", "DISTRICT", "东城区"],
    ["110114012", "STREET", "天通苑北街道"],
    ["110114013", "STREET", "天通苑南街道"],
    ["110101013", "STREET", "东花市街道"],
    ["110114012003", "COMMUNITY", "太平家园社区"],
    ["110114013001", "COMMUNITY", "东辰社区"],
    ["110101013002", "COMMUNITY", "花市枣苑社区"],
  ] as const
  await db.orgUnit.createMany({
    data: units.map(([code, level, name]) => ({ code, level, name, departmentName: name })),
  })
  const word = (list: "STATION_KIND" | "FACILITY_KIND") => (code: string) => ({
    list,
    code,
    name: code,
    nameEn: code,
  })
  await db.term.createMany({
    data: [...["warm", "red"].map(word("STATION_KIND")), ...AMENITIES.map(word("FACILITY_KIND"))],
  })
  const { below, one, chance } = dice(7)
  for (let n = 0; n < 260; n++) {
    const name = n === 0 ? "100%暖_驿" : `${one(["花园", "家园", "前门", "望京"])}驿站${n}`
    const address = `${n} 号`
    const opens = below(20) * 60
    // Some share a point, so that the order among equals matters.
    const corner = { lng: 116.3 + below(12) / 40, lat: 39.9 + below(12) / 40 }
    const closes = opens + 60 * (1 + below(14))
    await db.station.create({
      data: {
        name,
        address,
        kindCode: one(["warm", "red"]),
        areaCode: one(AREAS),
        state: n === 0 ? "OPEN" : one(STATES),
        ...corner,
        hostName: "物业",
        searchText: searchTextOf({ name, nameEn: null, address }),
        facilities: {
          create: AMENITIES.filter(() => chance(0.5)).map((kindCode) => ({ kindCode })),
        },
        spans: { create: [1, 2, 3].map((weekday) => ({ weekday, opens, closes })) },
        ...(chance(0.2)
          ? {
              closures: {
                create: {
                  fromDay: dayToDbDate(dayOf(NOW)),
                  reason: "检修",
                  createdBy: "00000000-0000-4000-8000-000000000000",
                },
              },
            }
          : {}),
      },
    })
  }
})

const found = async (over: Record<string, string>): Promise<PublicStations> => {
  const answer = await publicStations(publicStationsQuery.parse(over), NOW)
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}

async function allPages(over: Record<string, string>) {
  const items: PublicStations["items"] = []
  let cursor: string | null = null
  do {
    const page: PublicStations = await found({ ...over, ...(cursor ? { cursor } : {}) })
    items.push(...page.items)
    cursor = page.nextCursor
  } while (cursor)
  return items
}

const idsOf = (items: { id: string }[]) => items.map(({ id }) => id)
const openIds = async (where = {}) =>
  idsOf(
    await db.station.findMany({
      where: { state: "OPEN", ...where },
      select: { id: true },
      orderBy: [{ areaCode: "asc" }, { id: "asc" }],
    }),
  )

describe("the list of stations for anyone", () => {
  test("shows all that are open and none that is not, each once, whatever the size of a page", async () => {
    const open = await openIds()
    expect(idsOf(await allPages({ limit: "7" }))).toEqual(open)
    expect(idsOf(await allPages({ limit: "100" }))).toEqual(open)
  })

  test("begins with the nearest, by the distance along the ground", async () => {
    const near = `${HERE.lng},${HERE.lat}`
    const items = await allPages({ near, limit: "9" })
    expect(new Set(idsOf(items))).toEqual(new Set(await openIds()))
    expect(items).toHaveLength(new Set(idsOf(items)).size)
    for (const [n, item] of items.entries()) {
      expect(item.distanceMeters).toBeCloseTo(haversineMeters(HERE, item.location), 6)
      const before = items[n - 1]?.distanceMeters ?? 0
      // Points of equal distance may differ by rounding.
      expect(Number(item.distanceMeters)).toBeGreaterThanOrEqual(before - 0.001)
    }
  })

  test.each<Record<string, string>>([{}, { near: "116.41,40.07" }])(
    "with openNow shows exactly those whose door is open, %o",
    async (over) => {
      const rows = await db.station.findMany({
        where: { state: "OPEN" },
        select: { id: true, ...timetableSelect(dayOf(NOW)) },
      })
      const open = rows.filter((row) => openState(timetableOf(row), NOW).open)
      expect(open.length).toBeGreaterThan(10)
      expect(open.length).toBeLessThan(rows.length)
      const items = await allPages({ ...over, openNow: "true", limit: "4" })
      expect(idsOf(items).sort()).toEqual(idsOf(open).sort())
      expect(items.every(({ standing }) => standing.state === "open")).toBe(true)
    },
  )

  test("says that no door is open only after it has looked at every station", async () => {
    const night = addDays(dayOf(NOW), 2)
    const answer = await publicStations({ openNow: true, limit: 3 }, instantAt(night, 14 * 60))
    expect(answer).toEqual({ ok: true, value: { items: [], nextCursor: null } })
  })

  test("takes an area with all below it, a kind, and only stations that have every amenity asked for", async () => {
    expect(idsOf(await allPages({ area: "110114" }))).toEqual(
      await openIds({ areaCode: { startsWith: "110114" } }),
    )
    expect(idsOf(await allPages({ kind: "red" }))).toEqual(await openIds({ kindCode: "red" }))
    expect(idsOf(await allPages({ amenity: "hot-water,toilet" }))).toEqual(
      await openIds({
        AND: ["hot-water", "toilet"].map((kindCode) => ({ facilities: { some: { kindCode } } })),
      }),
    )
  })

  test("finds by name, pinyin and initials, and takes LIKE's own signs for what they are", async () => {
    const byName = await openIds({ name: { contains: "前门" } })
    expect(idsOf(await allPages({ q: "前门" }))).toEqual(byName)
    expect(idsOf(await allPages({ q: "QianMen" }))).toEqual(byName)
    expect(idsOf(await allPages({ q: "qmyz" }))).toEqual(byName)
    expect(idsOf(await allPages({ q: "qian men 驿站" }))).toEqual(byName)
    expect(await allPages({ q: "前门 望京" })).toEqual([])
    expect((await allPages({ q: "100%" })).map(({ name }) => name)).toEqual(["100%暖_驿"])
    expect((await allPages({ q: "暖_驿" })).map(({ name }) => name)).toEqual(["100%暖_驿"])
    expect(await allPages({ q: "\\" })).toEqual([])
    expect(await allPages({ q: "' OR 1=1 --" })).toEqual([])
  })

  test("refuses a cursor of another order and one that nobody made", async () => {
    const { nextCursor } = await found({ near: "116.41,40.07", limit: "1" })
    const refused = { ok: false, code: "invalid", details: [{ path: "cursor", message: "invalid" }] }
    expect(await publicStations({ limit: 1, cursor: String(nextCursor) }, NOW)).toEqual(refused)
    expect(await publicStations({ limit: 1, cursor: "nonsense" }, NOW)).toEqual(refused)
    const elsewhere = { lng: 116.42, lat: 40.07 }
    expect(await publicStations({ limit: 1, cursor: String(nextCursor), near: elsewhere }, NOW)).toEqual(
      refused,
    )
    expect((await publicStations({ limit: 1, cursor: String(nextCursor), near: HERE }, NOW)).ok).toBe(true)
  })
})

describe("what else anyone may read", () => {
  test("a station is there while it is open, and not before or after", async () => {
    for (const { id, state } of await db.station.findMany({ select: { id: true, state: true }, take: 60 }))
      expect((await publicStation(id, NOW))?.id).toBe(state === "OPEN" ? id : undefined)
  })

  test("points are the same stations as the list", async () => {
    const filter: PublicStationsFilter = { area: "110114", amenity: ["toilet"] }
    expect(idsOf(await publicPoints(filter))).toEqual(
      idsOf(await allPages({ area: "110114", amenity: "toilet" })),
    )
  })

  test("areas count the open stations in their subtree", async () => {
    const districts = await areasWithStations("DISTRICT")
    expect(districts.map(({ code, name }) => [code, name])).toEqual([
      ["110101", "东城区"],
      ["110114", "昌平区"],
    ])
    for (const { code, stations } of districts)
      expect(stations).toBe((await openIds({ areaCode: { startsWith: code } })).length)
    const area = await publicArea("110114012")
    expect(area).toMatchObject({
      name: "天通苑北街道",
      above: [{ code: "1101" }, { code: "110114" }],
      below: [{ code: "110114012003", name: "太平家园社区" }],
      stations: (await openIds({ areaCode: { startsWith: "110114012" } })).length,
    })
    expect(await publicArea("110199")).toBeNull()
  })
})
