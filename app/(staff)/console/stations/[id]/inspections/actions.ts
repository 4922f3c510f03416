"use server"

import type { Actor } from "@/lib/domain/audit/actor"
import { mendDefect } from "@/lib/domain/inspections/mend-defect"
import { recheckDefect } from "@/lib/domain/inspections/recheck-defect"
import { selfCheck, visitStation } from "@/lib/domain/inspections/record-inspection"
import { reportDefect } from "@/lib/domain/inspections/report-defect"
import {
  defectInput,
  type InspectionInput,
  inspectionInput,
  mendInput,
  recheckInput,
} from "@/lib/domain/inspections/schema"
import { formAction } from "@/lib/web/form-action"

type Filled = Omit<InspectionInput, "answers"> & {
  answers: (Omit<InspectionInput["answers"][number], "photo"> & { photo?: File })[]
}

const inspecting = (verb: typeof selfCheck) => async (actor: Actor, input: Filled) => {
  const answers = await Promise.all(
    input.answers.map(async ({ photo, ...answer }) =>
      photo ? { ...answer, photo: new Uint8Array(await photo.arrayBuffer()) } : answer,
    ),
  )
  const result = await verb(actor, { ...input, answers })
  return result.ok ? { ...result, value: { ...result.value, stationId: input.stationId } } : result
}
const then = ({ stationId, id }: { stationId: string; id: string }) =>
  `/console/stations/${stationId}/inspections/${id}`

export const selfCheckAction = formAction(inspectionInput, inspecting(selfCheck), { then })
export const visitStationAction = formAction(inspectionInput, inspecting(visitStation), { then })
export const reportDefectAction = formAction(defectInput, reportDefect)
export const mendDefectAction = formAction(mendInput, mendDefect)
export const recheckDefectAction = formAction(recheckInput, recheckDefect)
