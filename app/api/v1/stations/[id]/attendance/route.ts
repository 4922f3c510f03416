import { logBatch } from "@/lib/domain/attendance/log-batch"
import { doorOf } from "@/lib/domain/attendance/reads"
import { toOffsetIso } from "@/lib/plain/clock"
import { ok, refuse } from "@/lib/plain/result"
import { apiRoute } from "@/lib/web/api-route"
import { doorJson } from "@/lib/web/attendance-json"
import { getAttendance, postAttendance } from "@/lib/web/operations/attendance"
import { problem } from "@/lib/web/problem-json"

export const POST = apiRoute(postAttendance, async ({ request, actor, params, body }) => {
  const result = await logBatch(actor, params.id, body.entries)
  if (!result.ok) return result
  const items = await Promise.all(
    result.value.map(async ({ key, answer }) =>
      answer.ok
        ? { key, entry: { ...answer.value, at: toOffsetIso(answer.value.at) }, problem: null }
        : { key, entry: null, problem: await problem(request, answer.code, answer.details).json() },
    ),
  )
  return ok({ items })
})

export const GET = apiRoute(getAttendance, async ({ actor, params, query }) => {
  const door = await doorOf(actor, params.id, query)
  return door ? ok(doorJson(door)) : refuse("notFound")
})
