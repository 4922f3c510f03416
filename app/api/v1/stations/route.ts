import { publicStations } from "@/lib/domain/stations/public-list"
import { registerStation } from "@/lib/domain/stations/register-station"
import { ok } from "@/lib/plain/result"
import { apiRoute } from "@/lib/web/api-route"
import { postStation } from "@/lib/web/operations/stations"
import { getStations } from "@/lib/web/operations/stations-public"
import { publicStationJson } from "@/lib/web/station-json"

export const GET = apiRoute(getStations, async ({ query }) => {
  const found = await publicStations(query)
  if (!found.ok) return found
  return ok({ ...found.value, items: found.value.items.map(publicStationJson) })
})

export const POST = apiRoute(postStation, ({ actor, body }) => registerStation(actor, body))
