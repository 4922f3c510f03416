import { expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { CHECKLIST_ITEMS } from "@/prisma/seed/world/checklist"
import { ownDatabase } from "@/tests/database"
import { anActor, aStation } from "@/tests/door"
import { aReport } from "@/tests/inspections"
import { currentChecklist } from "./checklist-reads"
import { inspectionRecord } from "./inspection-reads"
import { publishChecklist } from "./publish-checklist"
import { visitStation } from "./record-inspection"
import { checklistInput } from "./schema"

ownDatabase()

const admin = anActor("ADMIN")
const street = anActor("STREET", "110114012")
const question = { part: "地图可查", partEn: "On the map", name: "能搜到", nameEn: "Found", weight: 10 }

test("an edit is the next version: results keep the questions and the score of theirs", async () => {
  const station = await aStation()
  const report = await aReport(station.id, ["MET", "UNMET", "MET"])
  await visitStation(street, report)
  const now = await currentChecklist()
  const items = (now?.items ?? []).map((item) => ({ ...item, weight: 1 }))
  const edited = await publishChecklist(
    admin,
    checklistInput.parse({ version: 1, items: [...items.slice(1), question] }),
  )
  expect(edited).toEqual({ ok: true, value: { version: 2 } })
  expect((await currentChecklist())?.items.map(({ code }) => code)).toEqual(["item-2", "item-3", "item-4"])
  const record = await inspectionRecord(street, station.id, report.id)
  expect(record).toMatchObject({ score: 50, checklist: { version: 1 } })
  expect(record?.answers.map(({ code, weight }) => [code, weight])).toEqual([
    ["item-1", 20],
    ["item-2", 50],
    ["item-3", 30],
  ])
})

test("a code that was used once never comes back for another question", async () => {
  const now = await currentChecklist()
  await publishChecklist(
    admin,
    checklistInput.parse({ version: now?.version, items: now?.items.slice(0, 1) }),
  )
  await publishChecklist(admin, checklistInput.parse({ version: (now?.version ?? 0) + 1, items: [question] }))
  expect((await currentChecklist())?.items.map(({ code }) => code)).toEqual(["item-5"])
})

test("of two who edit the same version one is told; saving it unchanged makes no version", async () => {
  const { version = 0, items = [] } = (await currentChecklist()) ?? {}
  const edit = (name: string) =>
    publishChecklist(admin, checklistInput.parse({ version, items: [...items, { ...question, name }] }))
  const answers = await Promise.all([edit("能导航"), edit("能预约")])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.filter(({ ok }) => !ok)).toEqual([{ ok: false, code: "changedSinceYouLooked" }])
  const now = await currentChecklist()
  expect(
    await publishChecklist(admin, checklistInput.parse({ version: now?.version, items: now?.items })),
  ).toEqual({ ok: false, code: "checklistUnchanged" })
})

test("a visit begun before an edit is taken until the next day, by the questions that it was begun with", async () => {
  const station = await aStation()
  const begun = () => aReport(station.id, undefined, [], 1)
  expect((await visitStation(street, await begun())).ok).toBe(true)
  await db.checklist.update({ where: { version: 1 }, data: { supersededAt: new Date("2026-01-01") } })
  const late = await begun()
  expect(await visitStation(street, late)).toEqual({ ok: false, code: "checklistIsOld" })
})

test("the first version asks for each of 六有, and its weights make a hundred", () => {
  expect(new Set(CHECKLIST_ITEMS.map(({ part }) => part)).size).toBe(6)
  expect(CHECKLIST_ITEMS.reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
})
