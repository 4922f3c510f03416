import { subtreeRange } from "@/lib/plain/area-code"
import { db } from "@/lib/server/db"
import type { Prisma } from "@/lib/server/generated/client"
import { unitNames } from "../areas/reads"
import { termsOf } from "../terms/reads"
import { closedOver, closureChanges } from "./closed-over"
import { type PublishedRow, rowOf, rowSelect } from "./published"

type Named = { name: string; nameEn: string | null }

export type FeedStation = Named & { id: string; address: string; lng: number; lat: number }

export type FeedSession = PublishedRow & {
  station: FeedStation
  sequence: number
  /** When riders first read of it. */
  announcedAt: Date
  /** Why the station is shut on its day, by a closure that riders learnt of after the week was published. */
  shutBecause: string | null
}

export type Feed = {
  /** What it is a calendar of: a station, a provider, an area; and the services that it is narrowed to. */
  of: Named & { kinds: Named[] }
  sessions: FeedSession[]
}

/** Most events of one calendar: those that begin first. */
const MOST = 5_000

/** Everything that an open station announced and that starts at `from` or later; null unless the station is open. */
export async function stationFeed(id: string, from: Date): Promise<Feed | null> {
  const station = await db.station.findFirst({
    where: { id, state: "OPEN" },
    select: { name: true, nameEn: true },
  })
  return station && { of: { ...station, kinds: [] }, sessions: await announced({ stationId: id }, from) }
}

/**
 * Where a provider is announced, at all open stations. Null where riders have never read its name: whom the office has on its list is
 * not for anyone.
 */
export async function providerFeed(id: string, from: Date): Promise<Feed | null> {
  const known = await db.publishedSession.findFirst({
    where: { providerId: id, ...readByRiders },
    select: { provider: { select: { name: true } } },
  })
  if (!known?.provider) return null
  return {
    of: { name: known.provider.name, nameEn: null, kinds: [] },
    sessions: await announced({ providerId: id }, from),
  }
}

/** What the open stations of an area announced, of some services or of all; null where there is no such unit. */
export async function areaFeed(code: string, kinds: string[], from: Date): Promise<Feed | null> {
  const name = (await unitNames([code])).get(code)
  if (name === undefined) return null
  const named = kinds.length > 0 ? await termsOf("SERVICE_KIND", { retired: true }) : []
  return {
    of: { name, nameEn: null, kinds: named.filter(({ code }) => kinds.includes(code)) },
    sessions: await announced(
      { areaCode: subtreeRange(code), ...(kinds.length > 0 ? { kindCode: { in: kinds } } : {}) },
      from,
    ),
  }
}

const readByRiders = {
  current: true,
  publication: { week: { station: { state: "OPEN" } } },
} satisfies Prisma.PublishedSessionWhereInput

const stationSelect = { id: true, name: true, nameEn: true, address: true, lng: true, lat: true } as const

async function announced(which: Prisma.PublishedSessionWhereInput, from: Date): Promise<FeedSession[]> {
  const rows = await db.publishedSession.findMany({
    where: { ...which, ...readByRiders, startsAt: { gte: from } },
    select: {
      ...rowSelect,
      sequence: true,
      publication: { select: { week: { select: { station: { select: stationSelect } } } } },
    },
    orderBy: [{ startsAt: "asc" }, { sessionId: "asc" }],
    take: MOST,
  })
  const stationOf = ({ publication }: (typeof rows)[number]) => publication.week.station
  const [since, closures] = await Promise.all([
    announcedSince(rows.map(({ sessionId }) => sessionId)),
    closureChanges([...new Set(rows.map((row) => stationOf(row).id))]),
  ])
  return rows.map((row) => {
    const station = stationOf(row)
    const announcedAt = since.get(row.sessionId) ?? row.startsAt
    const session = { ...rowOf(row), station, sequence: row.sequence, announcedAt }
    return closedOver(session, closures.get(station.id) ?? [])
  })
}

async function announcedSince(ids: string[]): Promise<Map<string, Date>> {
  const rows = await db.$queryRaw<{ id: string; at: Date }[]>`
    SELECT f.session_id::text AS id, min(p.published_at) AS at
    FROM published_session f JOIN publication p ON p.id = f.publication_id
    WHERE f.session_id = ANY(${ids}::uuid[]) GROUP BY f.session_id`
  return new Map(rows.map(({ id, at }) => [id, at]))
}
