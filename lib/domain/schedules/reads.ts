import type { Week } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import type { StationState } from "@/lib/server/generated/enums"
import { keptByKey } from "@/lib/server/kept"
import { scopeOf } from "../accounts/policy"
import { unitNames } from "../areas/reads"
import type { Actor } from "../audit/actor"
import { stationScope } from "../stations/scope"
import { cityRange } from "./check-edits"
import { type Frozen, stateOfWeek } from "./difference-rules"
import type { SessionFacts, Surroundings } from "./rules"
import type { WeekState } from "./schema"
import { surroundingsOf } from "./surroundings"
import { factsSelect, frozenOf, frozenSelect } from "./week-rows"

export type WeekView = {
  station: { id: string; name: string; areaCode: string; unit: string; state: StationState }
  week: Week
  /** 0 where nobody has planned yet. */
  revision: number
  state: WeekState
  /** The working copy, by start; the cancelled ones too. */
  sessions: SessionFacts[]
  /** What riders read now; null before the first publication. */
  publication: { number: number; at: Date; by: string; sessions: Frozen[] } | null
  /** What the sessions are judged by. */
  around: Surroundings
  /** Of every provider that is named here. */
  providers: Record<string, string>
  /** Places of this station that sessions have been held in. */
  places: string[]
}

/** A station's week for those who plan it; null when the station is hidden from the actor. */
export async function weekOf(
  actor: Actor,
  stationId: string,
  week: Week,
  now = new Date(),
): Promise<WeekView | null> {
  const station = await db.station.findFirst({
    where: { AND: [{ id: stationId }, stationScope(scopeOf(actor, "schedule.read"))] },
    select: { id: true, name: true, areaCode: true, state: true },
  })
  if (!station) return null
  const [row, units, places] = await Promise.all([
    db.weekSchedule.findUnique({
      where: { stationId_week: { stationId, week } },
      select: {
        revision: true,
        sessions: { select: factsSelect, orderBy: [{ startsAt: "asc" }, { id: "asc" }] },
        publications: {
          where: { current: true },
          select: {
            number: true,
            revision: true,
            publishedAt: true,
            publishedBy: true,
            sessions: { select: frozenSelect, orderBy: [{ startsAt: "asc" }, { sessionId: "asc" }] },
          },
        },
      },
    }),
    unitNames([station.areaCode]),
    placesOf(stationId),
  ])
  const sessions = row?.sessions ?? []
  const current = row?.publications[0]
  const published = current?.sessions.map(frozenOf) ?? []
  const [around, providers, by] = await Promise.all([
    surroundingsOf(db, actor, { stationId, week, sessions, published, now }),
    providerNames([...sessions, ...published].flatMap(({ providerId }) => providerId ?? [])),
    current ? displayName(current.publishedBy) : "",
  ])
  return {
    station: { ...station, unit: units.get(station.areaCode) ?? station.areaCode },
    week,
    revision: row?.revision ?? 0,
    state: stateOfWeek(sessions.length, row?.revision ?? 0, current?.revision ?? null),
    sessions,
    publication: current
      ? { number: current.number, at: current.publishedAt, by, sessions: published }
      : null,
    around,
    providers: Object.fromEntries(providers),
    places,
  }
}

/** The revision of a week's working copy, 0 where nobody has planned; null when the station is hidden from the actor. */
export async function revisionOf(actor: Actor, stationId: string, week: Week): Promise<number | null> {
  const station = await db.station.findFirst({
    where: { AND: [{ id: stationId }, stationScope(scopeOf(actor, "schedule.read"))] },
    select: { weeks: { where: { week }, select: { revision: true } } },
  })
  return station && (station.weeks[0]?.revision ?? 0)
}

/** Places of a station that sessions have been held in, by name. */
export async function placesOf(stationId: string): Promise<string[]> {
  const rows = await db.session.findMany({
    where: { stationId, place: { not: "" } },
    select: { place: true },
    distinct: ["place"],
    orderBy: { place: "asc" },
    take: 30,
  })
  return rows.map(({ place }) => place)
}

const providerNames = keptByKey(/^provider\./, async (ids) => {
  const rows = await db.provider.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
})

async function displayName(userId: string): Promise<string> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { displayName: true } })
  return user?.displayName ?? ""
}

/** Whom a station may ask for: the providers of its city that are not retired, by name. */
export function providersFor(areaCode: string): Promise<{ id: string; name: string }[]> {
  return db.provider.findMany({
    where: { areaCode: cityRange(areaCode), retiredAt: null },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  })
}
