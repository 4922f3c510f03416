import { entriesOf } from "@/lib/domain/attendance/entry-rows"
import { logBatch } from "@/lib/domain/attendance/log-batch"
import { doorOf } from "@/lib/domain/attendance/reads"
import { dayOf, toOffsetIso } from "@/lib/plain/clock"
import { ok, refuse } from "@/lib/plain/result"
import { apiRoute } from "@/lib/web/api-route"
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
  const day = query.day ?? dayOf(new Date())
  const [door, page] = await Promise.all([
    doorOf(actor, params.id, { day }),
    entriesOf(actor, params.id, { ...query, day }),
  ])
  if (!door || !page) return refuse("notFound")
  const { stationId, visits, sessionVisits, people, occupations, sessions } = door
  return ok({
    stationId,
    day,
    visits,
    sessionVisits,
    people,
    occupations,
    sessions: sessions.map((session) => ({
      ...session,
      startsAt: toOffsetIso(session.startsAt),
      endsAt: toOffsetIso(session.endsAt),
    })),
    items: page.items.map((entry) => ({
      ...entry,
      at: toOffsetIso(entry.at),
      recordedAt: toOffsetIso(entry.recordedAt),
      voided: entry.voided && { ...entry.voided, at: toOffsetIso(entry.voided.at) },
    })),
    nextCursor: page.nextCursor,
  })
})
