import { directoryStations } from "@/lib/domain/directory/stations"
import { env } from "@/lib/server/env"
import { apiRoute } from "@/lib/web/api-route"
import { hsdsItem } from "@/lib/web/hsds-answer"
import { locationJson } from "@/lib/web/hsds-json"
import { getHsdsLocation } from "@/lib/web/operations/hsds"

export const GET = apiRoute(getHsdsLocation, async ({ request, params }) => {
  const [station] = await directoryStations({ ids: [params.id] })
  return hsdsItem(request, station, (one) => locationJson(one, env().NEXTAUTH_URL))
})
