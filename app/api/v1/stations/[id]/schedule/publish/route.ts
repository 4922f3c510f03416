import { publishWeek } from "@/lib/domain/schedules/publish-week"
import { apiRoute } from "@/lib/web/api-route"
import { postPublication } from "@/lib/web/operations/schedules"

export const POST = apiRoute(postPublication, ({ actor, params, query }) =>
  publishWeek(actor, { ...query, stationId: params.id }),
)
