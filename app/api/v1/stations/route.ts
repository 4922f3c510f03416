import { publicStations } from "@/lib/domain/stations/public-list"
import { registerStation } from "@/lib/domain/stations/register-station"
import { apiRoute } from "@/lib/web/api-route"
import { freshForAMinute } from "@/lib/web/fresh-for-a-minute"
import { postStation } from "@/lib/web/operations/stations"
import { getStations } from "@/lib/web/operations/stations-public"
import { publicStationJson } from "@/lib/web/station-json"

export const GET = apiRoute(getStations, async ({ request, query }) => {
  const found = await publicStations(query)
  if (!found.ok) return found
  const page = { ...found.value, items: found.value.items.map(publicStationJson) }
  return freshForAMinute(request, JSON.stringify(page), { "content-type": "application/json" })
})

export const POST = apiRoute(postStation, ({ actor, body }) => registerStation(actor, body))
