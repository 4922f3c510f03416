import { type Day, dayOf } from "@/lib/plain/clock"
import { daysOf, type Week } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import type { Actor } from "../audit/actor"
import { settings } from "../settings/reads"
import { type AnswerProblem, answerProblem } from "./answer-rules"
import { answersTo } from "./answers"
import { availabilityOf } from "./availability"
import { type AvailabilityProblem, availabilityProblems } from "./availability-rules"
import { overlap } from "./rules"
import type { WeeksQuery } from "./schema"
import { aroundWeek } from "./surroundings"
import { tooClose, travelMinutes, travelOf } from "./travel-rules"
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
  /** Between it and its provider's session elsewhere there is no time for the way. */
  tooFar: boolean
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
  const [clashes, availability, answers] = await Promise.all([
    clashesOf(sessions, week),
    availabilityOf(db, [...names.keys()], week),
    answersTo(
      db,
      sessions.map(({ id }) => id),
    ),
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
      doubled: clashes.get(session.id) === "doubled",
      tooFar: clashes.get(session.id) === "tooFar",
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

type Held = { id: string; stationId: string; startsAt: Date; endsAt: Date; provider: { id: string } | null }

// Against all sessions that stand, also those of stations that the viewer does not see: that somebody is needed elsewhere is no secret,
// where that is stays one.
async function clashesOf(sessions: readonly Held[], week: Week): Promise<Map<string, "doubled" | "tooFar">> {
  const ids = [...new Set(sessions.flatMap(({ provider }) => provider?.id ?? []))]
  const [travel, held] = await Promise.all([
    settings().then(travelOf),
    db.session.findMany({
      where: { providerId: { in: ids }, cancelledAt: null, ...aroundWeek(week) },
      select: {
        ...{ id: true, providerId: true, stationId: true, startsAt: true, endsAt: true },
        week: { select: { station: { select: { lng: true, lat: true } } } },
      },
    }),
  ])
  const places = new Map(held.map(({ id, week }) => [id, week.station]))
  const clashes = sessions.map(({ provider, ...session }) => {
    const here = places.get(session.id)
    const others = held.filter(({ id, providerId }) => providerId === provider?.id && id !== session.id)
    const far = others.some(
      ({ stationId, week: { station }, ...other }) =>
        here &&
        stationId !== session.stationId &&
        tooClose(other, session, travelMinutes(station, here, travel)),
    )
    const clash = others.some((other) => overlap(other, session)) ? "doubled" : far ? "tooFar" : null
    return [session.id, clash] as const
  })
  return new Map(clashes.flatMap(([id, clash]) => (clash ? [[id, clash] as const] : [])))
}
