import type { Week } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import type { Prisma } from "@/lib/server/generated/client"

export type PublishedRow = {
  id: string
  kind: { code: string; name: string; nameEn: string }
  provider: string | null
  startsAt: Date
  endsAt: Date
  /** Where in the station; "" is the station as a whole. */
  place: string
  capacity: number | null
  /** Whether riders book its places. */
  bookable: boolean
  note: string | null
  cancelled: boolean
  cancelReason: string | null
  /** Why it is not as riders first read it. */
  changeReason: string | null
  /** Whom they first read of, where somebody else comes now. */
  insteadOf: string | null
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

export const rowSelect = {
  sessionId: true,
  kind: { select: { code: true, name: true, nameEn: true } },
  provider: { select: { name: true } },
  startsAt: true,
  endsAt: true,
  place: true,
  capacity: true,
  bookable: true,
  note: true,
  cancelledAt: true,
  cancelReason: true,
  changeReason: true,
  insteadOf: { select: { name: true } },
  changedAt: true,
} satisfies Prisma.PublishedSessionSelect

type Row = Prisma.PublishedSessionGetPayload<{ select: typeof rowSelect }>

export function rowOf({ sessionId, provider, insteadOf, cancelledAt, ...row }: Row): PublishedRow {
  const { kind, startsAt, endsAt, place, capacity, bookable, note, cancelReason, changeReason, changedAt } =
    row
  return {
    id: sessionId,
    kind,
    provider: provider?.name ?? null,
    startsAt,
    endsAt,
    place,
    capacity,
    bookable,
    note,
    cancelled: cancelledAt !== null,
    cancelReason,
    changeReason,
    insteadOf: insteadOf?.name ?? null,
    changedAt,
  }
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
