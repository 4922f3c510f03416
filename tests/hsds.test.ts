import { randomUUID } from "node:crypto"
import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { hsdsOperations } from "@/lib/web/operations/hsds"
import { ownDatabase } from "./database"
import { hsdsTable } from "./hsds-tables"
import { call } from "./http"
import { aDoor, added, aPublishedWeek, at, monday, tuesday } from "./weeks"

ownDatabase()

const AREA = "110114012"
const TABLE_OF = { organizations: "organization", services: "service", locations: "location" } as const
type List = keyof typeof TABLE_OF
type Item = { id: string; name: string; organization_id: string; status: string; schedules: { id: string }[] }

const answerOf = async (list: List, query: Record<string, string> = {}) => {
  const operation = hsdsOperations.find(({ path }) => path.endsWith(list))
  if (!operation) throw new Error(`there is no list of ${list}`)
  return call(operation, { query })
}
const contentsOf = async (list: List): Promise<Item[]> => (await (await answerOf(list)).json()).contents

let open: Awaited<ReturnType<typeof aPublishedWeek>>
let hospital: string
let secret: string
beforeAll(async () => {
  const provider = () => db.provider.create({ data: { name: `医院 ${randomUUID()}`, areaCode: AREA } })
  hospital = (await provider()).id
  secret = (await provider()).id
  open = await aPublishedWeek([
    { providerId: hospital, kindCode: "clinic", place: "一楼", note: "带医保卡" },
    { providerId: hospital, kindCode: "clinic", ...at(tuesday, 600, 660) },
    at(tuesday, 900, 960),
  ])
  await db.station.update({
    where: { id: open.station.id },
    data: { nameEn: "Hualian", contactPhone: "010-00000101", accessNotes: "走东门", verifiedAt: new Date() },
  })
  await db.term.create({ data: { code: "water", list: "FACILITY_KIND", name: "饮水", nameEn: "Water" } })
  await db.facility.create({ data: { stationId: open.station.id, kindCode: "water", note: "24 小时" } })
  // What nobody may read: a plan, and a station that is suspended with what it had announced.
  await added(open.station.id, open.revision, { providerId: secret, ...at(monday, 800, 860) })
  const suspended = await aPublishedWeek([{ providerId: secret }])
  await db.station.update({ where: { id: suspended.station.id }, data: { state: "SUSPENDED" } })
  await aDoor({ state: "DRAFT" })
})

describe.each(Object.keys(TABLE_OF) as List[])("the directory's %s", (list) => {
  test("are valid in every field by the published standard, which has each of them", async () => {
    const contents = await contentsOf(list)
    expect(contents.length).toBeGreaterThan(0)
    for (const item of contents)
      expect(hsdsTable(TABLE_OF[list]).safeParse(item).error?.issues ?? []).toEqual([])
  })

  test("come page by page, or all of them as one stream, and are the same", async () => {
    const all = await contentsOf(list)
    const pages = []
    for (let page = 1; page <= all.length; page++)
      pages.push(await (await answerOf(list, { page: String(page), per_page: "1" })).json())
    expect(pages.flatMap(({ contents }) => contents)).toEqual(all)
    expect(pages[0]).toMatchObject({
      total_items: all.length,
      total_pages: all.length,
      page_number: 1,
      size: 1,
    })
    expect(pages.map(({ first_page, last_page }) => [first_page, last_page])).toEqual(
      all.map((_, n) => [n === 0, n === all.length - 1]),
    )
    const lines = (await (await answerOf(list, { format: "ndjson" })).text()).trim().split("\n")
    expect(lines.map((line) => JSON.parse(line))).toEqual(all)
    const beyond = await (await answerOf(list, { page: "999" })).json()
    expect(beyond).toMatchObject({
      total_items: all.length,
      size: 0,
      empty: true,
      last_page: true,
      contents: [],
    })
  })
})

test("each service leads to its organization and its location, and both are in their lists", async () => {
  const [organizations, services, locations] = await Promise.all(
    (["organizations", "services", "locations"] as const).map(contentsOf),
  )
  const ids = (items: Item[] | undefined) => items?.map(({ id }) => id) ?? []
  expect(ids(locations)).toEqual([open.station.id])
  for (const { organization_id } of services ?? []) expect(ids(organizations)).toContain(organization_id)
  expect(services?.map(({ name }) => name).sort()).toEqual(
    [open.station.name, `${open.station.name} · 义诊`, `${open.station.name} · 义务理发`].sort(),
  )
  const clinic = services?.find(({ name }) => name.endsWith("义诊"))
  expect(clinic?.organization_id).toBe(hospital)
  expect(clinic?.schedules.map(({ id }) => id)).toEqual(open.ids.slice(0, 2))
  expect(clinic?.schedules[0]).toMatchObject({
    valid_from: monday,
    opens_at: "10:00+08:00",
    closes_at: "11:00+08:00",
    description: "一楼",
    notes: "带医保卡",
  })
})

test("opening hours that are the same on several days are one schedule", async () => {
  const [location] = await contentsOf("locations")
  expect(location?.schedules).toMatchObject([
    { freq: "WEEKLY", byday: "MO,TU,WE,TH,FR,SA,SU", opens_at: "09:00+08:00", closes_at: "21:00+08:00" },
  ])
})

test("nothing that is hidden is in any of them", async () => {
  for (const list of Object.keys(TABLE_OF) as List[])
    expect(await (await answerOf(list)).text()).not.toContain(secret)
})

test("a station that is shut says so, why, and holds no session on those days", async () => {
  await db.closure.create({
    data: {
      stationId: open.station.id,
      fromDay: new Date("2020-01-01T00:00:00Z"),
      reason: "消防检修",
      createdBy: randomUUID(),
    },
  })
  for (const service of await contentsOf("services")) {
    expect(service).toMatchObject({ status: "temporarily closed", alert: "消防检修", schedules: [] })
    expect(hsdsTable("service").safeParse(service).success).toBe(true)
  }
})
