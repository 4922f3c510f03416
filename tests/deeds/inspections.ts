import { assignTask } from "@/lib/domain/inspections/assign-task"
import { settleTask } from "@/lib/domain/inspections/settle-task"
import { tasksOf } from "@/lib/domain/inspections/task-reads"
import { db } from "@/lib/server/db"
import type { Deed } from "../deeds"

/** A task of the station that keepers are bound to; those of earlier tries are out of the way. */
async function aTask(stationId: string): Promise<string> {
  await db.inspectionTask.deleteMany({ where: { stationId } })
  const { id } = await db.inspectionTask.create({
    data: { stationId, cause: "ROUTINE", raisedBy: "街道", dueDay: new Date("2026-12-01") },
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
}
