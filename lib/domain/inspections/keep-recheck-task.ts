import { dbDateToDay } from "@/lib/plain/clock"
import type { Tx } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { nameOf } from "../audit/record"
import { raiseTask } from "./raise-task"
import type { Inspected } from "./station-to-inspect"

/**
 * Keeps one re-check open while anything at the station is unsettled, due on the day by which the first of it is to be mended; done
 * once nothing is left. The caller holds the station's lock.
 */
export async function keepRecheckTask(tx: Tx, who: Actor, station: Inspected, now: Date): Promise<void> {
  const first = await tx.defect.findFirst({
    where: { stationId: station.id, state: { not: "SETTLED" } },
    select: { mendBy: true },
    orderBy: { mendBy: "asc" },
  })
  const open = { stationId: station.id, cause: "RECHECK", state: "OPEN" } as const
  if (!first) {
    await tx.inspectionTask.updateMany({
      where: open,
      data: { state: "DONE", closedAt: now, closedBy: nameOf(who) },
    })
    return
  }
  const raised = await raiseTask(
    tx,
    who,
    { station, cause: "RECHECK", dueDay: dbDateToDay(first.mendBy) },
    now,
  )
  if (!raised) await tx.inspectionTask.updateMany({ where: open, data: { dueDay: first.mendBy } })
}
