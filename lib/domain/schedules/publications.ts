import type { Week } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import { scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { stationScope } from "../stations/scope"
import { type Difference, difference, type Frozen } from "./difference-rules"
import { frozenOf, frozenSelect } from "./week-rows"

export type PastPublication = {
  number: number
  at: Date
  by: string
  /** As riders read them, by start; the cancelled ones too. */
  sessions: Frozen[]
  /** Against the publication before it. */
  news: Difference<Frozen>
}

/** More than anybody changes a week; what is older is still in the log. */
const MOST = 60

/** All that riders were ever told of a week, the newest first; null when the station is hidden from the actor. */
export async function publicationsOf(
  actor: Actor,
  stationId: string,
  week: Week,
): Promise<{
  station: { id: string; name: string }
  publications: PastPublication[]
  /** Names of every provider that is mentioned. */
  providers: Record<string, string>
} | null> {
  const station = await db.station.findFirst({
    where: { AND: [{ id: stationId }, stationScope(scopeOf(actor, "schedule.read"))] },
    select: { id: true, name: true },
  })
  if (!station) return null
  const rows = await db.publication.findMany({
    where: { week: { stationId, week } },
    select: {
      number: true,
      publishedAt: true,
      publishedBy: true,
      sessions: { select: frozenSelect, orderBy: [{ startsAt: "asc" }, { sessionId: "asc" }] },
    },
    orderBy: { number: "desc" },
    take: MOST,
  })
  const [people, providers] = await Promise.all([
    db.user.findMany({
      where: { id: { in: rows.map(({ publishedBy }) => publishedBy) } },
      select: { id: true, displayName: true },
    }),
    db.provider.findMany({
      where: {
        id: { in: rows.flatMap(({ sessions }) => sessions.flatMap(({ providerId }) => providerId ?? [])) },
      },
      select: { id: true, name: true },
    }),
  ])
  const names = new Map(people.map(({ id, displayName }) => [id, displayName]))
  const frozen = rows.map(({ sessions }) => sessions.map(frozenOf))
  return {
    station,
    publications: rows.map(({ number, publishedAt, publishedBy }, index) => ({
      number,
      at: publishedAt,
      by: names.get(publishedBy) ?? "",
      sessions: frozen[index] ?? [],
      news: difference(frozen[index + 1] ?? [], frozen[index] ?? []),
    })),
    providers: Object.fromEntries(providers.map(({ id, name }) => [id, name])),
  }
}

/** What riders read at a moment: the last that was published by then; undefined when nothing was. */
export function readAt<P extends { at: Date }>(newestFirst: readonly P[], moment: Date): P | undefined {
  return newestFirst.find(({ at }) => at <= moment)
}
