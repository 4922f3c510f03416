import { comingCodes } from "@/lib/domain/stations/code-of-station"
import { refuse } from "@/lib/plain/result"
import { apiRoute } from "@/lib/web/api-route"
import { getCodes } from "@/lib/web/operations/attendance"
import { screenJson } from "@/lib/web/screen-json"

export const GET = apiRoute(getCodes, async ({ actor, params }) => {
  const now = new Date()
  const door = await comingCodes(actor, params.id, now)
  if (!door) return refuse("notFound")
  return Response.json(screenJson(door, now), { headers: { "cache-control": "no-store" } })
})
