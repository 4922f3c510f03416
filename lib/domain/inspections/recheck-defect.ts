import { addDays, dayOf } from "@/lib/plain/clock"
import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import { settings } from "../settings/reads"
import { defectToChange } from "./defect-to-change"
import { photoToKeep } from "./inspection-photos"
import { keepRecheckTask } from "./keep-recheck-task"
import type { RecheckInput } from "./schema"
import { addSteps, sendBack } from "./write-defects"

/** The street has looked again: settled, or back to the station with a new day. The last one settled ends the station's re-check. */
export async function recheckDefect(
  actor: Actor,
  { id, outcome, note, mendBy, photo }: RecheckInput,
): Promise<Result<{ stationId: string }>> {
  const images = await photoToKeep(photo)
  if (!images.ok) return images
  return inTransaction(async (tx) => {
    const found = await defectToChange(tx, actor, "inspection.visit", id)
    if (!found.ok) return found
    const { station, what } = found.value
    const shown = { stationId: station.id, images: images.value }
    const now = new Date()
    const today = dayOf(now)
    if (mendBy && mendBy < today) return refuse("invalid", [{ path: "mendBy", message: "inThePast" }])
    const day = mendBy ?? addDays(today, (await settings(tx))["inspection.mendDays"])
    if (outcome === "SENT_BACK") {
      if (!(await sendBack(tx, actor, { id, note, mendBy: day, now, shown })))
        return refuse("defectHasMovedOn")
    } else {
      const { count } = await tx.defect.updateMany({
        where: { id, state: { not: "SETTLED" } },
        data: { state: "SETTLED" },
      })
      if (count === 0) return refuse("defectHasMovedOn")
      await addSteps(tx, actor, now, "SETTLED", [{ id, note, shown }])
    }
    await keepRecheckTask(tx, actor, station, now)
    await record(tx, actor, {
      action: outcome === "SETTLED" ? "inspection.settle" : "inspection.sendBack",
      subject: ["station", station.id],
      areaCode: station.areaCode,
      before: { what },
      after: { what, note, ...(outcome === "SETTLED" ? {} : { mendBy: day }) },
    })
    return ok({ stationId: station.id })
  })
}
