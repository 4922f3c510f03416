import { publicBrokenFacilities } from "@/lib/domain/inspections/inspection-reads"
import { editStation } from "@/lib/domain/stations/edit-station"
import { publicStation } from "@/lib/domain/stations/public-station"
import { refuse } from "@/lib/plain/result"
import { apiRoute } from "@/lib/web/api-route"
import { freshForAMinute } from "@/lib/web/fresh-for-a-minute"
import { patchStation } from "@/lib/web/operations/stations"
import { getStation } from "@/lib/web/operations/stations-public"
import { publicRecordJson } from "@/lib/web/station-json"

export const GET = apiRoute(getStation, async ({ request, params }) => {
  const [station, broken] = await Promise.all([publicStation(params.id), publicBrokenFacilities(params.id)])
  if (!station) return refuse("notFound")
  return freshForAMinute(request, JSON.stringify(publicRecordJson(station, broken)), {
    "content-type": "application/json",
  })
})

export const PATCH = apiRoute(patchStation, ({ actor, params, body }) =>
  editStation(actor, { ...body, ...params }),
)
