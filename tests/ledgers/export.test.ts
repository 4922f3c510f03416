import { beforeAll, expect, test } from "vitest"
import { assignTask } from "@/lib/domain/inspections/assign-task"
import { exportList } from "@/lib/domain/ledgers/export-list"
import type { ListRow } from "@/lib/domain/ledgers/list-rows"
import { previewImport } from "@/lib/domain/ledgers/preview-import"
import { importOf } from "@/lib/domain/ledgers/reads"
import type { ListName } from "@/lib/domain/ledgers/schema"
import { STATION_NAMES } from "@/lib/domain/ledgers/station-fields"
import { db } from "@/lib/server/db"
import { xlsx } from "@/lib/web/xlsx"
import { ownDatabase } from "../database"
import { anActor } from "../door"
import { aDraft, facilityWords, street } from "../stations"

ownDatabase()

beforeAll(facilityWords)

async function rowsOf(actor: typeof street, list: ListName, asked: Record<string, string> = {}) {
  const leaving = exportList(actor, { list, asked })
  if (!leaving.ok) throw new Error(leaving.code)
  const rows: ListRow[] = []
  for await (const row of leaving.value.rows) rows.push(row)
  await leaving.value.taken(rows.length, true)
  return rows
}

test("the station ledger that leaves the house comes back without a change", async () => {
  await aDraft({
    name: "往返驿站",
    contactPhone: "010-61234567",
    capacity: 12,
    accessNotes: "从东门进，22 点后走侧门（请按铃）。",
    facilities: [{ kindCode: "water" }, { kindCode: "microwave", slots: 2, note: "每天清洁" }],
    spans: [
      ...[1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: "08:30", closes: "11:30" })),
      { weekday: 6, opens: "18:00", closes: "02:00" },
      { weekday: 7, opens: "09:00", closes: "24:00" },
    ],
  })
  const rows = await rowsOf(street, "stations")
  const fields = Object.keys(STATION_NAMES).filter((field) => rows.some((row) => field in row))
  const answer = xlsx(
    "台账.xlsx",
    [
      {
        name: "驿站台账",
        columns: fields.map((field) => ({ label: STATION_NAMES[field as "name"][0] })),
        rows: rows.map((row) => fields.map((field) => row[field] ?? null)),
      },
    ],
    async () => {},
  )
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const run = await previewImport(street, { kind: "STATIONS", fileName: "台账.xlsx", bytes })
  const view = run.ok ? await importOf(street, run.value.id) : null
  expect(view?.rows.map(({ subject, outcome, wrong }) => [subject, outcome, wrong])).toEqual([
    ["往返驿站", "SAME", []],
  ])
})

test("a list holds what its reader may see, is refused to others, and is on record with the number of its rows", async () => {
  const district = anActor("DISTRICT", "110101")
  expect(await rowsOf(district, "stations")).toEqual([])
  expect((await rowsOf(street, "units")).map(({ areaCode }) => areaCode)).toEqual(["110114012"])
  expect(exportList(street, { list: "users", asked: {} })).toMatchObject({ code: "notAllowed" })
  expect(exportList(anActor("KEEPER", "110114012"), { list: "stations", asked: {} })).toMatchObject({
    code: "notAllowed",
  })
  const event = await db.auditEvent.findFirst({ where: { action: "ledger.export", subjectId: "units" } })
  expect(event?.after).toMatchObject({ what: "units", rows: 1, complete: true })
})

test("what leaves the house is what the page shows under its filters, and the record says which", async () => {
  const open = await aDraft({ name: "筛选甲驿站" })
  const other = await aDraft({ name: "筛选乙驿站" })
  await db.station.update({ where: { id: open }, data: { state: "OPEN" } })
  await db.station.update({ where: { id: other }, data: { state: "CLOSED" } })
  const names = async (asked: Record<string, string>) =>
    (await rowsOf(street, "stations", asked)).map(({ name }) => name)
  expect(await names({ q: "筛选", state: "OPEN", cursor: "nonsense", sort: "name" })).toEqual(["筛选甲驿站"])
  expect(await names({ q: "筛选" })).toEqual(["筛选甲驿站"])
  expect(await names({ q: "筛选", state: "CLOSED" })).toEqual(["筛选乙驿站"])
  expect(await names({ q: "筛选", area: "110101" })).toEqual([])
  expect(await rowsOf(street, "units", { q: "没有这个单位" })).toEqual([])
  expect((await rowsOf(street, "weeks", { week: "2026-W48", q: "筛选" })).map(({ week }) => week)).toEqual([
    "2026-W48",
  ])
  const event = await db.auditEvent.findFirst({
    where: { action: "ledger.export", subjectId: "stations" },
    orderBy: { id: "asc" },
    skip: 2,
  })
  expect(event?.after).toEqual({ what: "stations", q: "筛选", state: "OPEN", rows: 1, complete: true })
})

test("the tasks of a street leave with cause, day and how they ended", async () => {
  const station = await aDraft({ name: "任务驿站" })
  await db.station.update({ where: { id: station }, data: { state: "OPEN" } })
  await assignTask(street, {
    stationId: station,
    cause: "COMPLAINT",
    note: "看看热水",
    dueDay: "2030-01-04",
  })
  expect(await rowsOf(street, "tasks", { cause: "COMPLAINT" })).toMatchObject([
    { station: "任务驿站", cause: "COMPLAINT", note: "看看热水", dueDay: "2030-01-04", taskState: "OPEN" },
  ])
  expect(await rowsOf(street, "tasks", { closed: "1" })).toEqual([])
})
