import { publicPoints } from "@/lib/domain/stations/public-points"
import { apiRoute } from "@/lib/web/api-route"
import { getStationPoints } from "@/lib/web/operations/stations-public"
import { pointsGeoJson } from "@/lib/web/station-json"

export const GET = apiRoute(getStationPoints, async ({ query }) =>
  Response.json(pointsGeoJson(await publicPoints(query)), {
    headers: { "content-type": "application/geo+json" },
  }),
)
