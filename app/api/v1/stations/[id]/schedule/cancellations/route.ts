import { cancelSession } from "@/lib/domain/schedules/cancel-session"
import { apiRoute } from "@/lib/web/api-route"
import { postCancellation } from "@/lib/web/operations/schedules"

export const POST = apiRoute(postCancellation, ({ actor, params, body }) =>
  cancelSession(actor, { ...body, stationId: params.id }),
)
