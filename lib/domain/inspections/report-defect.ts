import { addDays, dayOf } from "@/lib/plain/clock"
import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import { settings } from "../settings/reads"
import { keepRecheckTask } from "./keep-recheck-task"
import type { DefectInput } from "./schema"
import { stationToInspect } from "./station-to-inspect"
import { writeDefects } from "./write-defects"

/** Something broke between inspections: written down by those at the door, so that riders learn of it and somebody mends it. */
export async function reportDefect(
  actor: Actor,
  { stationId, facilityCode, what, mendBy }: DefectInput,
): Promise<Result<{ stationId: string }>> {
  return inTransaction(async (tx) => {
    const station = await stationToInspect(tx, actor, "inspection.mend", stationId)
    if (!station.ok) return station
    const now = new Date()
    const today = dayOf(now)
    if (mendBy && mendBy < today) return refuse("invalid", [{ path: "mendBy", message: "inThePast" }])
    const here =
      facilityCode === null ||
      (await tx.facility.findUnique({
        where: { stationId_kindCode: { stationId, kindCode: facilityCode } },
      }))
    if (!here) return refuse("invalid", [{ path: "facilityCode", message: "notInList" }])
    const day = mendBy ?? addDays(today, (await settings(tx))["inspection.mendDays"])
    const found = [{ itemCode: null, facilityCode, what, mendBy: day }]
    const fresh = await writeDefects(tx, actor, { station: station.value, inspectionId: null, now }, found)
    if (fresh === 0) return refuse("defectIsKnown", [{ path: "facilityCode", message: "defectIsKnown" }])
    await keepRecheckTask(tx, actor, station.value, now)
    await record(tx, actor, {
      action: "inspection.reportDefect",
      subject: ["station", stationId],
      areaCode: station.value.areaCode,
      after: { kindCode: facilityCode, what, mendBy: day },
    })
    return ok({ stationId })
  })
}
