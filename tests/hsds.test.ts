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
  return call(operationAt(`/${list}`), { query })
}
const operationAt = (path: string) => {
  const operation = hsdsOperations.find((one) => one.path === `/api/v1/hsds${path}`)
  if (!operation) throw new Error(`there is no ${path}`)
  return operation
}
const contentsOf = async (list: List, query: Record<string, string> = {}): Promise<Item[]> =>
  (await (await answerOf(list, query)).json()).contents

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

test("the root says which version of the standard is spoken, and where the calls are described", async () => {
  expect(await (await call(operationAt(""))).json()).toEqual({
    version: "3.0",
    profile: expect.stringMatching(/^https:\/\/docs\.openreferral\.org\//),
    openapi_url: expect.stringMatching(/\/api\/v1\/openapi\.json$/),
  })
})

test.each(Object.keys(TABLE_OF) as List[])(
  "of the %s each is found by its id, as its list has it",
  async (list) => {
    const one = (id: string) => call(operationAt(`/${list}/{id}`), { params: { id } })
    for (const item of await contentsOf(list)) {
      const answer = await one(item.id)
      expect([answer.status, await answer.json()]).toEqual([200, item])
    }
    expect((await one(randomUUID())).status).toBe(404)
    expect((await one(secret)).status).toBe(404)
  },
)

test("services are found by words, by who offers them, and by when they last changed", async () => {
  const names = async (query: Record<string, string>) =>
    (await contentsOf("services", query)).map(({ name }) => name)
  const { name } = open.station
  expect(await names({ search: "义诊" })).toEqual([`${name} · 义诊`])
  expect(await names({ organization_id: hospital })).toEqual([`${name} · 义诊`])
  expect(await names({ organization_id: secret })).toEqual([])
  expect(await contentsOf("locations", { search: "没有的驿站" })).toEqual([])
  expect((await contentsOf("organizations", { search: "医院" })).map(({ id }) => id)).toEqual([hospital])
  const before = new Date()
  expect(await names({ modified_after: "2020-01-01" })).toHaveLength(3)
  expect(await names({ modified_after: new Date(before.getTime() + 1000).toISOString() })).toEqual([])
  expect((await answerOf("services", { modified_after: "yesterday" })).status).toBe(422)
})

test("each service leads to its organization and its location, and both are in their lists", async () => {
  const [organizations, services, locations] = await Promise.all(
    (["organizations", "services", "locations"] as const).map((list) => contentsOf(list)),
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
