import { revisionOf } from "@/lib/domain/schedules/reads"
import { isWeek } from "@/lib/plain/week"
import { currentViewer } from "@/lib/web/viewer"
import { isUuid } from "../../../is-uuid"

/** Where a week's working copy stands: what an open planner asks now and then, to see what others have changed. */
export async function GET(_: Request, { params }: { params: Promise<{ stationId: string; week: string }> }) {
  const { stationId, week } = await params
  const actor = await currentViewer()
  if (!actor) return new Response(null, { status: 401 })
  const revision = isUuid(stationId) && isWeek(week) ? await revisionOf(actor, stationId, week) : null
  if (revision === null) return new Response(null, { status: 404 })
  return Response.json({ revision }, { headers: { "cache-control": "no-store" } })
}
