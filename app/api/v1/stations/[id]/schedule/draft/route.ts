import { weekOf } from "@/lib/domain/schedules/reads"
import { ok, refuse } from "@/lib/plain/result"
import { apiRoute } from "@/lib/web/api-route"
import { getDraft } from "@/lib/web/operations/schedules"
import { draftJson } from "@/lib/web/schedule-json"

export const GET = apiRoute(getDraft, async ({ actor, params, query }) => {
  const week = await weekOf(actor, params.id, query.week)
  return week ? ok(draftJson(week)) : refuse("notFound")
})
