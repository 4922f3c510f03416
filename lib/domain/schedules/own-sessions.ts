import { db } from "@/lib/server/db"
import type { Prisma } from "@/lib/server/generated/client"
import { scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { OWN_PAGE_SIZE, pageOf, placeOf } from "./own-page"

export type OwnSession = {
  id: string
  stationId: string
  station: string
  address: string
  kind: { name: string; nameEn: string }
  startsAt: Date
  endsAt: Date
  place: string
  note: string | null
  cancelReason: string | null
  cancelled: boolean
  /** Who came, as far as it was written down. */
  visits: number
}

/** A provider's own sessions at all stations that are over, as announced, with who came; the latest first. */
export async function ownSessions(
  actor: Actor,
  { cursor }: { cursor?: string },
  now = new Date(),
): Promise<{ rows: OwnSession[]; next: string | null }> {
  const scope = scopeOf(actor, "schedule.readOwnSessions")
  if (scope.kind !== "provider") return { rows: [], next: null }
  const found = await db.publishedSession.findMany({
    where: {
      AND: [{ providerId: scope.id, current: true, endsAt: { lte: now } }, before(cursor)],
    },
    select: {
      sessionId: true,
      kind: { select: { name: true, nameEn: true } },
      startsAt: true,
      endsAt: true,
      place: true,
      note: true,
      cancelledAt: true,
      cancelReason: true,
      publication: {
        select: { week: { select: { station: { select: { id: true, name: true, address: true } } } } },
      },
    },
    orderBy: [{ startsAt: "desc" }, { sessionId: "desc" }],
    take: OWN_PAGE_SIZE + 1,
  })
  const { page, next } = pageOf(found, ({ sessionId }) => sessionId)
  const visits = await visitsOf(page.map(({ sessionId }) => sessionId))
  return {
    rows: page.map(({ sessionId, publication, cancelledAt, ...row }) => ({
      ...row,
      id: sessionId,
      stationId: publication.week.station.id,
      station: publication.week.station.name,
      address: publication.week.station.address,
      cancelled: cancelledAt !== null,
      visits: visits.get(sessionId) ?? 0,
    })),
    next,
  }
}

async function visitsOf(ids: string[]): Promise<Map<string, number>> {
  const rows = await db.sessionAttendance.findMany({ where: { sessionId: { in: ids } } })
  return new Map(rows.map(({ sessionId, visits }) => [sessionId, visits]))
}

function before(cursor: string | undefined): Prisma.PublishedSessionWhereInput {
  const place = placeOf(cursor)
  if (!place) return {}
  const { startsAt, id } = place
  return { OR: [{ startsAt: { lt: startsAt } }, { startsAt, sessionId: { lt: id } }] }
}
