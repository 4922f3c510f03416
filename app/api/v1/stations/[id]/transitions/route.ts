import { changeState } from "@/lib/domain/stations/change-state"
import { apiRoute } from "@/lib/web/api-route"
import { postTransition } from "@/lib/web/operations/stations"

export const POST = apiRoute(postTransition, ({ actor, params, body: { transition, ...body } }) =>
  changeState(actor, transition, { ...params, ...body }),
)
