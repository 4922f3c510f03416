import { editStation } from "@/lib/domain/stations/edit-station"
import { publicStation } from "@/lib/domain/stations/public-station"
import { ok, refuse } from "@/lib/plain/result"
import { apiRoute } from "@/lib/web/api-route"
import { patchStation } from "@/lib/web/operations/stations"
import { getStation } from "@/lib/web/operations/stations-public"
import { publicRecordJson } from "@/lib/web/station-json"

export const GET = apiRoute(getStation, async ({ params }) => {
  const station = await publicStation(params.id)
  return station ? ok(publicRecordJson(station)) : refuse("notFound")
})

export const PATCH = apiRoute(patchStation, ({ actor, params, body }) =>
  editStation(actor, { ...body, ...params }),
)
