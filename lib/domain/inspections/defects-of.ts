import { addDays, type Day } from "@/lib/plain/clock"
import { isWanting } from "./rules"
import type { InspectionInput } from "./schema"

export type Found = { itemCode: string | null; facilityCode: string | null; what: string; mendBy: Day }

/** What a filled-in checklist finds wanting, each with the day by which it is to be mended. */
export function defectsOf(
  answers: InspectionInput["answers"],
  rules: { "inspection.mendDays": number },
  today: Day,
): Found[] {
  return answers
    .filter(({ verdict }) => isWanting(verdict))
    .map(({ code, note, facilityCode, mendBy }) => ({
      itemCode: code,
      facilityCode,
      what: note ?? "",
      mendBy: mendBy ?? addDays(today, rules["inspection.mendDays"]),
    }))
}
