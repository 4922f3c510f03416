import { randomUUID } from "node:crypto"
import { assignTask } from "@/lib/domain/inspections/assign-task"
import { currentChecklist } from "@/lib/domain/inspections/checklist-reads"
import { inspectionRecord } from "@/lib/domain/inspections/inspection-reads"
import { mendDefect } from "@/lib/domain/inspections/mend-defect"
import { publishChecklist } from "@/lib/domain/inspections/publish-checklist"
import { recheckDefect } from "@/lib/domain/inspections/recheck-defect"
import { selfCheck, visitStation } from "@/lib/domain/inspections/record-inspection"
import { reportDefect } from "@/lib/domain/inspections/report-defect"
import { checklistInput } from "@/lib/domain/inspections/schema"
import { settleTask } from "@/lib/domain/inspections/settle-task"
import { tasksOf } from "@/lib/domain/inspections/task-reads"
import { db } from "@/lib/server/db"
import type { Deed } from "../deeds"
import { aReport } from "../inspections"

/** A task of the station that keepers are bound to; those of earlier tries are out of the way. */
async function aTask(stationId: string): Promise<string> {
  await db.inspectionTask.deleteMany({ where: { stationId } })
  const { id } = await db.inspectionTask.create({
    data: { stationId, cause: "ROUTINE", raisedBy: "街道", dueDay: new Date("2026-12-01") },
  })
  return id
}

async function aDefect(stationId: string): Promise<string> {
  const { id } = await db.defect.create({
    data: { stationId, what: "门锁坏了", foundAt: new Date(), mendBy: new Date("2030-01-01") },
  })
  return id
}

export const inspectionDeeds: Record<string, Deed> = {
  assignTask: async ({ stations }) => {
    await db.inspectionTask.deleteMany({ where: { stationId: stations.home } })
    return (actor) => assignTask(actor, { stationId: stations.home, cause: "ROUTINE" })
  },
  settleTask: async ({ stations }) => {
    const id = await aTask(stations.home)
    return (actor) => settleTask(actor, { id, outcome: "DONE", note: "现场核实，正常开放" })
  },
  tasksOf: async ({ stations }) => {
    const id = await aTask(stations.home)
    return async (actor) => (await tasksOf(actor, { closed: false })).rows.some((task) => task.id === id)
  },
  visitStation: async ({ stations }) => {
    const report = await aReport(stations.home)
    return (actor) => visitStation(actor, report)
  },
  selfCheck: async ({ stations }) => {
    const report = await aReport(stations.home)
    return (actor) => selfCheck(actor, report)
  },
  inspectionRecord: async ({ stations, callers }) => {
    const report = await aReport(stations.home)
    await visitStation(callers.street.actor, report)
    return (actor) => inspectionRecord(actor, stations.home, report.id)
  },
  reportDefect: async ({ stations }) => {
    return (actor) =>
      reportDefect(actor, { stationId: stations.home, facilityCode: null, what: `灯不亮 ${randomUUID()}` })
  },
  mendDefect: async ({ stations }) => {
    const id = await aDefect(stations.home)
    return (actor) => mendDefect(actor, { id, note: null })
  },
  recheckDefect: async ({ stations }) => {
    const id = await aDefect(stations.home)
    return (actor) => recheckDefect(actor, { id, outcome: "SETTLED", note: null })
  },
  publishChecklist: async () => {
    const { version = 0, items = [] } = (await currentChecklist()) ?? {}
    const added = { part: "地图可查", partEn: "Map", name: randomUUID(), nameEn: "Found", weight: 1 }
    return (actor) => publishChecklist(actor, checklistInput.parse({ version, items: [...items, added] }))
  },
}
