import { punchDoor } from "@/lib/domain/openings/punch-door"
import { ok } from "@/lib/plain/result"
import { apiRoute } from "@/lib/web/api-route"
import { punchJson } from "@/lib/web/opening-json"
import { postPunch } from "@/lib/web/operations/openings"

export const POST = apiRoute(postPunch, async ({ actor, params, body }) => {
  const result = await punchDoor(actor, { ...body, stationId: params.id })
  return result.ok ? ok(punchJson(result.value)) : result
})
