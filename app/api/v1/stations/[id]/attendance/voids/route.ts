import { voidEntry } from "@/lib/domain/attendance/void-entry"
import { toOffsetIso } from "@/lib/plain/clock"
import { ok } from "@/lib/plain/result"
import { apiRoute } from "@/lib/web/api-route"
import { postAttendanceVoid } from "@/lib/web/operations/attendance"

export const POST = apiRoute(postAttendanceVoid, async ({ actor, params, body }) => {
  const result = await voidEntry(actor, { ...body, stationId: params.id })
  if (!result.ok) return result
  return ok({ entryId: result.value.entryId, voidedAt: toOffsetIso(result.value.voidedAt) })
})
