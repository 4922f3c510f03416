import { type Day, dayOf } from "@/lib/plain/clock"
import { daysOf, type Week } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import type { Actor } from "../audit/actor"
import { type AnswerProblem, answerProblem } from "./answer-rules"
import { answersTo } from "./answers"
import { availabilityOf } from "./availability"
import { type AvailabilityProblem, availabilityProblems } from "./availability-rules"
import type { WeeksQuery } from "./schema"
import { type WeekList, type WeekRow, weekList } from "./week-list"

export type PlacedSession = {
  id: string
  kindCode: string
  providerId: string | null
  startsAt: Date
  endsAt: Date
  place: string
  /** Its provider is expected at another session at the same time, here or elsewhere. */
  doubled: boolean
  /** What else stands between it and its provider. */
  doubts: (AvailabilityProblem | AnswerProblem)[]
}

export type AcrossRow = WeekRow & { days: { day: Day; sessions: PlacedSession[] }[] }

export type Across = Omit<WeekList, "rows"> & {
  rows: AcrossRow[]
  /** Every provider that comes in this week to one of these stations, by name. */
  providers: { id: string; name: string }[]
}

/** The working copies of one week at many stations, side by side: what is where, where nothing is, and who is expected twice. */
export async function acrossStations(
  actor: Actor,
  week: Week,
  query: Omit<WeeksQuery, "week">,
): Promise<Across> {
  const list = await weekList(actor, week, query)
  const sessions = await db.session.findMany({
    where: {
      stationId: { in: list.rows.map(({ stationId }) => stationId) },
      week: { week },
      cancelledAt: null,
    },
    select: {
      id: true,
      stationId: true,
      kindCode: true,
      startsAt: true,
      endsAt: true,
      place: true,
      provider: { select: { id: true, name: true } },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  })
  const names = new Map(sessions.flatMap(({ provider }) => (provider ? [[provider.id, provider.name]] : [])))
  const ids = sessions.map(({ id }) => id)
  const [doubled, availability, answers] = await Promise.all([
    expectedTwice(ids),
    availabilityOf(db, [...names.keys()], week),
    answersTo(db, ids),
  ])
  const placed = new Map<string, PlacedSession[]>()
  for (const { provider, stationId, ...session } of sessions) {
    const key = `${stationId} ${dayOf(session.startsAt)}`
    const known = availability[provider?.id ?? ""]
    const providerId = provider?.id ?? null
    const against = answerProblem(answers[session.id], { ...session, providerId })
    const one = {
      ...session,
      providerId,
      doubled: doubled.has(session.id),
      doubts: [...(known ? availabilityProblems(session, known, []) : []), ...(against ? [against] : [])],
    }
    placed.set(key, [...(placed.get(key) ?? []), one])
  }
  return {
    ...list,
    rows: list.rows.map((row) => ({
      ...row,
      days: daysOf(week).map((day) => ({
        day,
        sessions: placed.get(`${row.stationId} ${day}`) ?? [],
      })),
    })),
    providers: [...names]
      .map(([id, name]) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name, "zh-CN")),
  }
}

// Against all sessions that stand, also those of stations that the viewer does not see: that somebody is needed elsewhere is no secret,
// where that is stays one.
async function expectedTwice(ids: string[]): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT a.id::text AS id FROM session a
    WHERE a.id = ANY(${ids}::uuid[]) AND EXISTS (
      SELECT FROM session b WHERE b.provider_id = a.provider_id AND b.id <> a.id AND b.cancelled_at IS NULL
        AND b.starts_at < a.ends_at AND a.starts_at < b.ends_at)`
  return new Set(rows.map(({ id }) => id))
}
