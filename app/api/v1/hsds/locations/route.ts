import { locationsOf } from "@/lib/domain/directory/stations"
import { env } from "@/lib/server/env"
import { apiRoute } from "@/lib/web/api-route"
import { hsdsAnswer } from "@/lib/web/hsds-answer"
import { locationJson } from "@/lib/web/hsds-json"
import { getHsdsLocations } from "@/lib/web/operations/hsds"

export const GET = apiRoute(getHsdsLocations, ({ request, query }) =>
  hsdsAnswer({
    request,
    query,
    read: (window) => locationsOf(window, query),
    json: (station) => locationJson(station, env().NEXTAUTH_URL),
  }),
)
