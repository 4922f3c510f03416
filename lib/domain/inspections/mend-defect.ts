import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import { defectToChange } from "./defect-to-change"
import { photoToKeep } from "./inspection-photos"
import type { MendInput } from "./schema"
import { addSteps } from "./write-defects"

/** Those who keep the station say that it is mended; riders read so at once, the street looks again. */
export async function mendDefect(
  actor: Actor,
  { id, note, photo }: MendInput,
): Promise<Result<{ stationId: string }>> {
  const images = await photoToKeep(photo)
  if (!images.ok) return images
  return inTransaction(async (tx) => {
    const found = await defectToChange(tx, actor, "inspection.mend", id)
    if (!found.ok) return found
    const { station, what } = found.value
    const { count } = await tx.defect.updateMany({ where: { id, state: "OPEN" }, data: { state: "MENDED" } })
    if (count === 0) return refuse("defectHasMovedOn")
    await addSteps(tx, actor, new Date(), "MENDED", [
      { id, note, shown: { stationId: station.id, images: images.value } },
    ])
    await record(tx, actor, {
      action: "inspection.mend",
      subject: ["station", station.id],
      areaCode: station.areaCode,
      before: { what },
      after: { what, note },
    })
    return ok({ stationId: station.id })
  })
}
