import type { Week } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import type { Prisma } from "@/lib/server/generated/client"
import { closedOver, closureChanges } from "./closed-over"

export type PublishedRow = {
  id: string
  kind: { code: string; name: string; nameEn: string }
  provider: string | null
  startsAt: Date
  endsAt: Date
  /** Where in the station; "" is the station as a whole. */
  place: string
  capacity: number | null
  note: string | null
  cancelled: boolean
  cancelReason: string | null
  /** When riders last saw it change; null if never. */
  changedAt: Date | null
}

export type PublishedWeek = {
  stationId: string
  station: { name: string; nameEn: string | null }
  week: Week
  /** Null where nothing was announced yet. */
  publishedAt: Date | null
  /** By start; the cancelled ones too. */
  sessions: PublishedRow[]
}

const rowSelect = {
  sessionId: true,
  kind: { select: { code: true, name: true, nameEn: true } },
  provider: { select: { name: true } },
  startsAt: true,
  endsAt: true,
  place: true,
  capacity: true,
  note: true,
  cancelledAt: true,
  cancelReason: true,
  changedAt: true,
} satisfies Prisma.PublishedSessionSelect

type Row = Prisma.PublishedSessionGetPayload<{ select: typeof rowSelect }>

function rowOf({ sessionId, provider, cancelledAt, ...row }: Row): PublishedRow {
  return { ...row, id: sessionId, provider: provider?.name ?? null, cancelled: cancelledAt !== null }
}

/** A week as riders read it, whoever asks; null unless the station is open. */
export async function publishedWeek(stationId: string, week: Week): Promise<PublishedWeek | null> {
  const station = await db.station.findFirst({
    where: { id: stationId, state: "OPEN" },
    select: { name: true, nameEn: true },
  })
  if (!station) return null
  const current = await db.publication.findFirst({
    where: { current: true, week: { stationId, week } },
    select: {
      publishedAt: true,
      sessions: { select: rowSelect, orderBy: [{ startsAt: "asc" }, { sessionId: "asc" }] },
    },
  })
  return {
    stationId,
    station,
    week,
    publishedAt: current?.publishedAt ?? null,
    sessions: current?.sessions.map(rowOf) ?? [],
  }
}

export type FeedSession = PublishedRow & {
  sequence: number
  /** When riders first read of it. */
  announcedAt: Date
  /** Why the station is shut on its day, by a closure that riders learnt of after the week was published. */
  shutBecause: string | null
}

export type Feed = {
  station: { id: string; name: string; nameEn: string | null; address: string; lng: number; lat: number }
  sessions: FeedSession[]
}

/** Everything that an open station announced and that starts at `from` or later, for calendars; null unless the station is open. */
export async function publishedFeed(stationId: string, from: Date): Promise<Feed | null> {
  const station = await db.station.findFirst({
    where: { id: stationId, state: "OPEN" },
    select: { id: true, name: true, nameEn: true, address: true, lng: true, lat: true },
  })
  if (!station) return null
  const where = { stationId, current: true, startsAt: { gte: from } }
  const [rows, announced, closures] = await Promise.all([
    db.publishedSession.findMany({
      where,
      select: { ...rowSelect, sequence: true },
      orderBy: [{ startsAt: "asc" }, { sessionId: "asc" }],
    }),
    db.$queryRaw<{ id: string; at: Date }[]>`
      SELECT f.session_id::text AS id, min(p.published_at) AS at
      FROM published_session c JOIN published_session f ON f.session_id = c.session_id
      JOIN publication p ON p.id = f.publication_id
      WHERE c.station_id = ${stationId}::uuid AND c.current AND c.starts_at >= ${from}
      GROUP BY f.session_id`,
    closureChanges(stationId),
  ])
  const since = new Map(announced.map(({ id, at }) => [id, at]))
  return {
    station,
    sessions: rows.map(({ sequence, ...row }) => {
      const announcedAt = since.get(row.sessionId) ?? row.startsAt
      return closedOver({ ...rowOf(row), sequence, announcedAt }, closures)
    }),
  }
}
