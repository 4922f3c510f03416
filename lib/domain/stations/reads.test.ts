import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { anActor } from "@/tests/door"
import { aDraft, street } from "@/tests/stations"
import { changeState } from "./change-state"
import { editStation } from "./edit-station"
import { countWaiting, neighbours, stationHistory, stationRecord } from "./reads"
import { searchTextOf } from "./search-text"
import { listStations, type StationFilter } from "./staff-list"

ownDatabase()

const byName: StationFilter = { sort: { key: "name", direction: "asc" } }
const found = async (filter: Partial<StationFilter>, actor = street) =>
  (await listStations(actor, { ...byName, ...filter })).items.map(({ name }) => name)

beforeAll(async () => {
  await aDraft({ name: "华联家园驿站", nameEn: "Hualian Rest Stop" })
  await aDraft({ name: "50%能量_补给站", facilities: [{ kindCode: "microwave" }] })
  await aDraft({ name: "小哥加油站", address: "立汤路 186 号" })
})

describe("a search", () => {
  test.each([
    ["华联", "华联家园驿站"],
    ["hualianjiayuan", "华联家园驿站"],
    ["HLJY", "华联家园驿站"],
    ["rest stop", "华联家园驿站"],
    ["华联 驿站", "华联家园驿站"],
    ["驿站　家园", "华联家园驿站"],
    ["hua lian", "华联家园驿站"],
    ["hl yz", "华联家园驿站"],
    ["加油 立汤路", "小哥加油站"],
    ["ｒｅｓｔ", "华联家园驿站"],
    ["xiaogejiayou", "小哥加油站"],
    ["立汤路", "小哥加油站"],
    ["50%", "50%能量_补给站"],
    ["量_补", "50%能量_补给站"],
  ])("for %s finds it by name, pinyin, initials or address", async (q, name) => {
    expect(await found({ q })).toEqual([name])
  })

  test.each(["%%", "_华", "%加油", "50_", "\\", "'; DROP TABLE station; --", "%\u0000"])(
    "for %j takes no sign for a wild card",
    async (q) => expect(await found({ q })).toHaveLength(q.startsWith("%\u0000") ? 1 : 0),
  )

  test("for several words finds only what has them all", async () => {
    expect(await found({ q: "华联 加油" })).toEqual([])
    expect(await found({ q: " " })).toHaveLength(3)
  })

  test("sees no further than the viewer's area", async () => {
    expect(await found({ q: "华联" }, anActor("STREET", "110114013"))).toEqual([])
    expect(await found({}, anActor("ADMIN"))).toEqual([])
    expect(await found({}, anActor("DISTRICT", "110114"))).toHaveLength(3)
    expect(await found({ area: "110101" })).toEqual([])
    expect(await found({ facility: "microwave" })).toEqual(["50%能量_补给站"])
    expect(await found({ state: "OPEN" })).toEqual([])
  })
})

test("what a station is found by changes with its name", async () => {
  const id = await aDraft({ name: "暖心驿站" })
  await editStation(street, { id, revision: 1, name: "楼宇驿站" })
  const { searchText } = await db.station.findUniqueOrThrow({ where: { id } })
  expect(searchText).toContain("louyuyizhan")
  expect(searchText).not.toContain("nuanxin")
  expect(searchTextOf({ name: "绿洲 24h 驿站", nameEn: null, address: "A座" })).toContain("lvzhou24hyizhan")
  await changeState(street, "close", { id, reason: "试验" })
})

test("pages meet without a gap or a double, in either direction", async () => {
  await db.station.createMany({
    data: Array.from({ length: 120 }, (_, n) => ({
      name: `分页 ${n % 7}`,
      kindCode: "building-station",
      areaCode: "110114012",
      address: "某路",
      lng: 116,
      lat: 40,
      hostName: "某物业",
      searchText: "fenye",
    })),
  })
  for (const direction of ["asc", "desc"] as const) {
    const ids: string[] = []
    let cursor: string | undefined
    do {
      const page = await listStations(street, { q: "fenye", sort: { key: "name", direction }, cursor })
      expect(page.total).toBe(120)
      ids.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect([ids.length, new Set(ids).size]).toEqual([120, 120])
  }
  expect(await found({ q: "fenye", cursor: "nonsense" })).toHaveLength(50)
})

describe("the nearest first", () => {
  const near = { lng: 116.3, lat: 40.2 }
  const byDistance = { near, sort: { key: "distance", direction: "asc" } } as const

  async function allPages(filter: StationFilter, actor = street) {
    const items: Awaited<ReturnType<typeof listStations>>["items"] = []
    let cursor: string | undefined
    do {
      const page = await listStations(actor, { ...filter, cursor })
      items.push(...page.items)
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    return items
  }

  test("are all of them, each once, near to far or far to near, with the same filters as ever", async () => {
    await db.station.updateMany({ where: { name: { startsWith: "分页 1" } }, data: { lng: 116.31 } })
    for (const direction of ["asc", "desc"] as const)
      for (const over of [{}, { q: "fenye" }, { facility: "microwave" }, { state: "DRAFT" }] as const) {
        const items = await allPages({ ...byDistance, sort: { key: "distance", direction }, ...over })
        const same = await allPages({ ...byName, ...over })
        expect(items.map(({ id }) => id).sort()).toEqual(same.map(({ id }) => id).sort())
        const meters = items.map(({ distanceMeters }) => Math.round(distanceMeters ?? Number.NaN))
        expect(meters).toEqual([...meters].sort((a, b) => (direction === "asc" ? a - b : b - a)))
      }
  })

  test("are those in the viewer's area and no others", async () => {
    expect(await allPages(byDistance, anActor("STREET", "110114013"))).toEqual([])
    expect(await allPages(byDistance, anActor("ADMIN"))).toEqual([])
    const { id, areaCode } = await db.station.findFirstOrThrow()
    const own = await allPages(byDistance, anActor("KEEPER", { id, areaCode }))
    expect(own.map((station) => station.id)).toEqual([id])
  })

  test("begin anew when the place asked from is another, or the order is", async () => {
    const first = await listStations(street, byDistance)
    const from = async (over: Partial<StationFilter>) =>
      (await listStations(street, { ...byDistance, ...over, cursor: first.nextCursor ?? "" })).items[0]?.id
    const elsewhere = { near: { lng: 116.4, lat: 40.1 } }
    expect(await from({})).not.toBe(first.items[0]?.id)
    expect(await from(elsewhere)).toBe(
      (await listStations(street, { ...byDistance, ...elsewhere })).items[0]?.id,
    )
    expect(await from({ sort: byName.sort })).toBe((await listStations(street, byName)).items[0]?.id)
  })
})

test("a street counts what waits for its word; a community has no word to give", async () => {
  const id = await aDraft({ name: "待审驿站" })
  await changeState(street, "submit", { id })
  expect(await countWaiting(street)).toBe(1)
  expect(await countWaiting(anActor("COMMUNITY", "110114012001"))).toBe(0)
  expect(await countWaiting(anActor("STREET", "110114013"))).toBe(0)
})

test("history tells every change, newest first, with what was and what became", async () => {
  const id = await aDraft()
  await editStation(street, { id, revision: 1, capacity: 12 })
  await changeState(street, "submit", { id })
  await changeState(street, "return", { id, reason: "缺少门牌" })
  const items = (await stationHistory(street, id))?.items ?? []
  expect(items.map(({ action, before, after }) => ({ action, before, after }))).toEqual([
    {
      action: "station.return",
      before: { state: "SUBMITTED" },
      after: { state: "RETURNED", reason: "缺少门牌" },
    },
    { action: "station.submit", before: { state: "DRAFT" }, after: { state: "SUBMITTED" } },
    { action: "station.edit", before: { capacity: null }, after: { capacity: 12 } },
    { action: "station.register", before: null, after: expect.objectContaining({ name: "华联家园驿站" }) },
  ])
  expect(items.every(({ actorName }) => actorName === "测试人员 · 测试岗位")).toBe(true)
})

test("the map's neighbours are those that the viewer can see, without the closed ones", async () => {
  const near = await neighbours(street, "110114012001")
  expect(near.some(({ name }) => name === "小哥加油站")).toBe(true)
  expect(near.some(({ name }) => name === "楼宇驿站")).toBe(false)
  expect(await neighbours(anActor("STREET", "110114013"), "110114012")).toEqual([])
})

test("a record says whether the door is open now, by its own hours", async () => {
  const id = await aDraft({ spans: [{ weekday: 2, opens: "22:00", closes: "02:00" }] })
  const at = async (instant: string) =>
    (await stationRecord(street, id, new Date(instant)))?.standing.state === "open"
  expect(await at("2026-11-24T23:00:00+08:00")).toBe(true)
  expect(await at("2026-11-25T01:59:00+08:00")).toBe(true)
  expect(await at("2026-11-25T02:00:00+08:00")).toBe(false)
})
