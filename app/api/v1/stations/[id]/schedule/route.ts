import { publishedWeek } from "@/lib/domain/schedules/published"
import { weekOf } from "@/lib/domain/schedules/reads"
import { saveWeek } from "@/lib/domain/schedules/save-week"
import { ok, refuse } from "@/lib/plain/result"
import { weekNow } from "@/lib/plain/week"
import { apiRoute } from "@/lib/web/api-route"
import { freshForAMinute } from "@/lib/web/fresh-for-a-minute"
import { getSchedule, putSchedule } from "@/lib/web/operations/schedules"
import { draftJson, publishedWeekJson } from "@/lib/web/schedule-json"

export const GET = apiRoute(getSchedule, async ({ request, params, query }) => {
  const week = await publishedWeek(params.id, query.week ?? weekNow(new Date()))
  if (!week) return refuse("notFound")
  return freshForAMinute(request, JSON.stringify(publishedWeekJson(week)), {
    "content-type": "application/json",
  })
})

export const PUT = apiRoute(putSchedule, async ({ actor, params, query, body }) => {
  const saved = await saveWeek(actor, { ...body, stationId: params.id, week: query.week })
  if (!saved.ok) return saved
  const week = await weekOf(actor, params.id, query.week)
  return week ? ok(draftJson(week)) : refuse("notFound")
})
