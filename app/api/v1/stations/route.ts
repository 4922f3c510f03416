import { publicStations } from "@/lib/domain/stations/public-list"
import { ok } from "@/lib/plain/result"
import { apiRoute } from "@/lib/web/api-route"
import { getStations } from "@/lib/web/operations/stations-public"
import { publicStationJson } from "@/lib/web/station-json"

export const GET = apiRoute(getStations, async ({ query }) => {
  const found = await publicStations(query)
  if (!found.ok) return found
  return ok({ ...found.value, items: found.value.items.map(publicStationJson) })
})
