import { db } from "@/lib/server/db"
import { scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { stationScope } from "../stations/scope"
import { patternOfRow, patternSelect } from "./pattern-rows"
import type { Pattern } from "./rules"

export type PatternRow = Pattern & { endedAt: Date | null; revision: number; provider: string | null }

const row = {
  ...patternSelect,
  endedAt: true,
  revision: true,
  provider: { select: { name: true } },
} as const

export type StationPatterns = {
  station: { id: string; name: string; areaCode: string; state: string }
  /** Those that hold first, by time of day; then those that ended. */
  patterns: PatternRow[]
}

/** What a station holds again and again; null when the station is hidden from the actor. */
export async function patternsOf(actor: Actor, stationId: string): Promise<StationPatterns | null> {
  const station = await db.station.findFirst({
    where: { AND: [{ id: stationId }, stationScope(scopeOf(actor, "schedule.read"))] },
    select: { id: true, name: true, areaCode: true, state: true },
  })
  if (!station) return null
  const rows = await db.servicePattern.findMany({
    where: { stationId },
    select: row,
    orderBy: [{ endedAt: { sort: "asc", nulls: "first" } }, { starts: "asc" }, { id: "asc" }],
  })
  const patterns = rows.map(({ provider, ...rest }) => ({
    ...patternOfRow(rest),
    provider: provider?.name ?? null,
  }))
  return { station, patterns }
}

/** Stations whose weeks can serve as a template, by name: the actor's own to plan. */
export function templateStations(actor: Actor, besides: string): Promise<{ id: string; name: string }[]> {
  return db.station.findMany({
    where: {
      AND: [stationScope(scopeOf(actor, "schedule.plan")), { id: { not: besides }, weeks: { some: {} } }],
    },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 300,
  })
}
