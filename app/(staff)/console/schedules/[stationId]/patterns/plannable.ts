import { notFound } from "next/navigation"
import { can } from "@/lib/domain/accounts/policy"
import { patternsOf, type StationPatterns } from "@/lib/domain/patterns/reads"
import { requireViewer } from "@/lib/web/viewer"
import { isUuid } from "../../is-uuid"

/** A station with its patterns, for whoever may plan it; for anybody else there is no such page. */
export async function plannableStation(stationId: string): Promise<StationPatterns> {
  const actor = await requireViewer("schedule.plan")
  const found = isUuid(stationId) ? await patternsOf(actor, stationId) : null
  if (!found || !can(actor, "schedule.plan", { areaCode: found.station.areaCode, stationId })) notFound()
  return found
}
