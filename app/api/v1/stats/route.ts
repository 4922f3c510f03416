import { statsOf } from "@/lib/domain/overview/stats"
import { apiRoute } from "@/lib/web/api-route"
import { getStats } from "@/lib/web/operations/stats"

export const GET = apiRoute(getStats, ({ actor, query }) => statsOf(actor, query))
