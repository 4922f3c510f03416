import { changeState } from "@/lib/domain/stations/change-state"
import { apiRoute } from "@/lib/web/api-route"
import { postTransition } from "@/lib/web/operations/stations"

export const POST = apiRoute(postTransition, ({ actor, params, body }) =>
  changeState(actor, body.transition, { ...params, reason: body.reason }),
)
