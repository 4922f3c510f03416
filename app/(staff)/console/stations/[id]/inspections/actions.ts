"use server"

import type { z } from "zod"
import type { Actor } from "@/lib/domain/audit/actor"
import { mendDefect } from "@/lib/domain/inspections/mend-defect"
import { recheckDefect } from "@/lib/domain/inspections/recheck-defect"
import { selfCheck, visitStation } from "@/lib/domain/inspections/record-inspection"
import { reportDefect } from "@/lib/domain/inspections/report-defect"
import { defectInput, inspectionInput, mendInput, recheckInput } from "@/lib/domain/inspections/schema"
import { formAction } from "@/lib/web/form-action"

/** A form's file as the bytes that verbs take. */
async function withBytes<T extends { photo?: File }>({ photo, ...rest }: T) {
  return { ...rest, ...(photo ? { photo: new Uint8Array(await photo.arrayBuffer()) } : {}) }
}

const inspecting =
  (verb: typeof selfCheck) => async (actor: Actor, input: z.output<typeof inspectionInput>) => {
    const answers = await Promise.all(input.answers.map(withBytes))
    const result = await verb(actor, { ...input, answers })
    return result.ok ? { ...result, value: { ...result.value, stationId: input.stationId } } : result
  }
const then = ({ stationId, id }: { stationId: string; id: string }) =>
  `/console/stations/${stationId}/inspections/${id}`

export const selfCheckAction = formAction(inspectionInput, inspecting(selfCheck), { then })
export const visitStationAction = formAction(inspectionInput, inspecting(visitStation), { then })
export const reportDefectAction = formAction(defectInput, reportDefect)
export const mendDefectAction = formAction(mendInput, async (actor, input) =>
  mendDefect(actor, await withBytes(input)),
)
export const recheckDefectAction = formAction(recheckInput, async (actor, input) =>
  recheckDefect(actor, await withBytes(input)),
)
