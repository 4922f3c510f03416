import { db } from "@/lib/server/db"
import { Prisma } from "@/lib/server/generated/client"
import { scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { type Answer, type AnswerStanding, isAt, standingOfAnswer } from "./answer-rules"
import { answersTo } from "./answers"
import { OWN_PAGE_SIZE, pageOf, placeOf } from "./own-page"
import { PUBLISHABLE_STATES } from "./rules"

export type OwnPlanned = {
  id: string
  stationId: string
  station: string
  address: string
  kind: { name: string; nameEn: string }
  startsAt: Date
  endsAt: Date
  place: string
  note: string | null
  /** draft: riders know nothing of it yet; moving: they read another time; leaving: the plan names somebody else by now. */
  state: "draft" | "announced" | "moving" | "leaving" | "cancelled"
  cancelReason: string | null
  /** As riders read it. */
  announced: { startsAt: Date; endsAt: Date; changedAt: Date | null } | null
  answer: (Answer & { standing: AnswerStanding | null }) | null
  answerable: boolean
}

type Key = { id: string; startsAt: Date }

/** What stations expect of a provider from now on, planned or announced, the nearest first. */
export async function ownPlan(
  actor: Actor,
  { cursor }: { cursor?: string },
  now = new Date(),
): Promise<{ rows: OwnPlanned[]; next: string | null }> {
  const scope = scopeOf(actor, "schedule.readOwnSessions")
  if (scope.kind !== "provider") return { rows: [], next: null }
  const keys = await keysOf(scope.id, now, after(cursor), OWN_PAGE_SIZE + 1)
  const { page, next } = pageOf(keys, ({ id }) => id)
  return { rows: await rowsOf(scope.id, page, now), next }
}

/** One of them, or null where the provider is not expected. */
export async function ownPlanned(actor: Actor, id: string, now = new Date()): Promise<OwnPlanned | null> {
  const scope = scopeOf(actor, "schedule.readOwnSessions")
  if (scope.kind !== "provider") return null
  const keys = await keysOf(scope.id, now, Prisma.sql`WHERE id = ${id}::uuid`, 1)
  return (await rowsOf(scope.id, keys, now))[0] ?? null
}

// What the plan says counts; what riders read as long as the plan says something else. Nobody is asked for a station that cannot publish.
function keysOf(providerId: string, now: Date, which: Prisma.Sql, limit: number): Promise<Key[]> {
  return db.$queryRaw<Key[]>`
    SELECT id::text AS id, starts_at AS "startsAt" FROM (
      SELECT s.id, s.starts_at FROM session s JOIN station t ON t.id = s.station_id
      WHERE s.provider_id = ${providerId}::uuid AND s.ends_at > ${now}
        AND t.state::text IN (${Prisma.join([...PUBLISHABLE_STATES])})
      UNION ALL
      SELECT p.session_id, p.starts_at FROM published_session p
      WHERE p.provider_id = ${providerId}::uuid AND p.current AND p.ends_at > ${now} AND p.cancelled_at IS NULL
        AND NOT EXISTS (SELECT FROM session s WHERE s.id = p.session_id AND s.provider_id = p.provider_id)
    ) own ${which} ORDER BY starts_at, id LIMIT ${limit}`
}

function after(cursor: string | undefined): Prisma.Sql {
  const place = placeOf(cursor)
  return place ? Prisma.sql`WHERE (starts_at, id) > (${place.startsAt}, ${place.id}::uuid)` : Prisma.empty
}

async function rowsOf(providerId: string, keys: Key[], now: Date): Promise<OwnPlanned[]> {
  const ids = keys.map(({ id }) => id)
  const [planned, announced, answers] = await Promise.all([
    db.session.findMany({ where: { id: { in: ids } }, select: plannedSelect }),
    db.publishedSession.findMany({
      where: { sessionId: { in: ids }, current: true },
      select: { sessionId: true, providerId: true, startsAt: true, endsAt: true, changedAt: true },
    }),
    answersTo(db, ids),
  ])
  const sessions = new Map(planned.map((session) => [session.id, session]))
  const read = new Map(announced.map(({ sessionId, ...row }) => [sessionId, row]))
  return ids.flatMap((id): OwnPlanned[] => {
    const session = sessions.get(id)
    if (!session) return []
    const { week, providerId: named, cancelledAt, ...facts } = session
    const known = read.get(id)
    const leaving = named !== providerId
    const time = leaving && known ? known : facts
    const answer = answers[id]
    const state = leaving
      ? "leaving"
      : cancelledAt
        ? "cancelled"
        : !known
          ? "draft"
          : isAt(facts, known)
            ? "announced"
            : "moving"
    return [
      {
        ...facts,
        ...{ startsAt: time.startsAt, endsAt: time.endsAt, state },
        stationId: week.station.id,
        station: week.station.name,
        address: week.station.address,
        announced: known ?? null,
        answer: answer && !leaving ? { ...answer, standing: standingOfAnswer(answer, session) } : null,
        answerable: !leaving && !cancelledAt && facts.startsAt > now,
      },
    ]
  })
}

const plannedSelect = {
  id: true,
  providerId: true,
  kind: { select: { name: true, nameEn: true } },
  startsAt: true,
  endsAt: true,
  place: true,
  note: true,
  cancelledAt: true,
  cancelReason: true,
  week: { select: { station: { select: { id: true, name: true, address: true } } } },
} satisfies Prisma.SessionSelect
