import { publicPoints } from "@/lib/domain/stations/public-points"
import { apiRoute } from "@/lib/web/api-route"
import { freshForAMinute } from "@/lib/web/fresh-for-a-minute"
import { getStationPoints } from "@/lib/web/operations/stations-public"
import { pointsGeoJson } from "@/lib/web/station-json"

export const GET = apiRoute(getStationPoints, async ({ request, query }) =>
  freshForAMinute(request, JSON.stringify(pointsGeoJson(await publicPoints(query))), {
    "content-type": "application/geo+json",
  }),
)
