import { substituteProvider } from "@/lib/domain/schedules/substitute-provider"
import { apiRoute } from "@/lib/web/api-route"
import { postSubstitution } from "@/lib/web/operations/schedules"

export const POST = apiRoute(postSubstitution, ({ actor, params, body }) =>
  substituteProvider(actor, { ...body, stationId: params.id }),
)
