import { randomUUID } from "node:crypto"
import { beforeAll, expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { anActor, aStation } from "@/tests/door"
import { aReport } from "@/tests/inspections"
import { inspectedStationsQuery } from "./schema"
import { inspectedStations } from "./station-reads"

ownDatabase()

const street = anActor("STREET", "110114012")
const now = new Date("2026-11-24T10:00:00+08:00")
let checklistId: string

const look = (stationId: string, kind: "VISIT" | "SELF", on: string, score: number, tier: string) =>
  db.inspection.create({
    data: {
      id: randomUUID(),
      stationId,
      checklistId,
      kind,
      at: new Date(`${on}T10:00:00+08:00`),
      byUserId: street.userId,
      byName: "测试",
      score,
      tier,
    },
  })

const defect = (stationId: string, mendBy: string, state: "OPEN" | "MENDED" | "SETTLED" = "OPEN") =>
  db.defect.create({
    data: { stationId, what: "饮水机不出热水", foundAt: now, mendBy: new Date(mendBy), state },
  })

beforeAll(async () => {
  const never = await aStation({ name: "未检查驿站" })
  checklistId = (await aReport(never.id)).checklistId
  const old = await aStation({ name: "久未到站驿站" })
  await look(old.id, "VISIT", "2026-03-01", 92, "MODEL")
  await look(old.id, "SELF", "2026-11-20", 50, "BELOW")
  const fresh = await aStation({ name: "新近到站驿站" })
  await look(fresh.id, "VISIT", "2026-05-01", 40, "BELOW")
  await look(fresh.id, "VISIT", "2026-11-23", 80, "GOOD")
  await defect(fresh.id, "2026-11-20")
  await defect(fresh.id, "2026-11-24")
  await defect(fresh.id, "2026-11-20", "MENDED")
  await defect(fresh.id, "2026-11-20", "SETTLED")
  const checked = await aStation({ name: "只有自查的驿站" })
  await look(checked.id, "SELF", "2026-11-21", 66, "PASS")
  await aStation({ name: "已关闭驿站", state: "CLOSED" })
  await aStation({ name: "别处的驿站", areaCode: "110114013" })
})

const listed = (asked: Record<string, string> = {}, actor = street) =>
  inspectedStations(actor, inspectedStationsQuery.parse(asked), now)
const namesOf = async (asked: Record<string, string> = {}) => (await listed(asked)).rows.map((s) => s.name)

test("whoever has waited longest for a visit comes first, and before everybody who was never visited", async () => {
  const { rows, total, next } = await listed()
  expect(rows.map(({ name }) => name).slice(2)).toEqual(["久未到站驿站", "新近到站驿站"])
  expect(new Set(rows.slice(0, 2).map(({ visitedAt }) => visitedAt))).toEqual(new Set([null]))
  expect([total, next]).toEqual([4, null])
})

test("the street's last visit says the tier; where it has not been, the station's own check does, and it is said so", async () => {
  const { rows } = await listed()
  const told = rows.map((s) => [s.name, [s.tier, s.score, s.judgedByStreet]])
  expect(Object.fromEntries(told)).toEqual({
    未检查驿站: [null, null, false],
    久未到站驿站: ["MODEL", 92, true],
    新近到站驿站: ["GOOD", 80, true],
    只有自查的驿站: ["PASS", 66, false],
  })
})

test("what is settled is no defect any more; what is said to be mended, or is due today, is not overdue", async () => {
  const [first] = (await listed({ sort: "overdue", direction: "desc" })).rows
  expect(first).toMatchObject({ name: "新近到站驿站", defects: 3, overdue: 1 })
  expect(await namesOf({ overdue: "1" })).toEqual(["新近到站驿站"])
})

test("a tier and an order are asked for in the address, and what is neither is no error", async () => {
  expect(await namesOf({ tier: "PASS" })).toEqual(["只有自查的驿站"])
  expect(await namesOf({ tier: "NONE" })).toEqual(["未检查驿站"])
  expect((await namesOf({ sort: "score", direction: "desc" }))[0]).toBe("久未到站驿站")
  expect(await namesOf({ sort: "nothing", tier: "nothing", cursor: "nothing" })).toHaveLength(4)
})

test("another street sees its own stations; a keeper one station; a provider none", async () => {
  const there = await listed({}, anActor("STREET", "110114013"))
  expect(there.rows.map(({ name }) => name)).toEqual(["别处的驿站"])
  const own = await db.station.findFirstOrThrow({ where: { name: "只有自查的驿站" } })
  expect((await listed({}, anActor("KEEPER", own))).total).toBe(1)
  expect(await listed({}, anActor("PROVIDER"))).toMatchObject({ rows: [], total: 0 })
})

test.each(["asc", "desc"])(
  "many stations are read page by page %s, none twice and none left out",
  async (direction) => {
    const area = "110101013"
    await db.station.deleteMany({ where: { areaCode: area } })
    for (let n = 0; n < 103; n++) await aStation({ areaCode: area, name: `第${n}驿站` })
    const reader = anActor("STREET", area)
    const seen: string[] = []
    let cursor = ""
    do {
      const page = await listed({ direction, sort: "defects", ...(cursor ? { cursor } : {}) }, reader)
      expect(page.total).toBe(103)
      seen.push(...page.rows.map(({ id }) => id))
      cursor = page.next ?? ""
    } while (cursor)
    expect([seen.length, new Set(seen).size]).toEqual([103, 103])
  },
)
