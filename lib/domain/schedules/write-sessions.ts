import { type Result, refuse } from "@/lib/plain/result"
import { Prisma } from "@/lib/server/generated/client"
import { inTransaction, type Tx, violates } from "@/lib/server/transaction"
import type { asPlanned, SessionFacts } from "./rules"
import type { LockedWeek } from "./week-rows"

export type NewSession = Omit<SessionFacts, "id" | keyof typeof asPlanned>

/** A session that comes back keeps its id: riders' calendars and the log know it by that. */
export type Edits = { add?: (NewSession & { id?: string })[]; change?: SessionFacts[]; remove?: string[] }

/** Writes edits of a week's working copy: at most one statement for each kind, however many sessions. */
export async function writeSessions(tx: Tx, week: LockedWeek, edits: Edits): Promise<{ ids: string[] }> {
  const { add = [], change = [], remove = [] } = edits
  const weekId = week.id
  const changedIn = week.revision + 1
  if (remove.length > 0) await tx.session.deleteMany({ where: { weekId, id: { in: remove } } })
  if (change.length > 0) await rewrite(tx, week, change)
  if (add.length === 0) return { ids: [] }
  const rows = await tx.session.createManyAndReturn({
    data: add.map((session) => ({ ...session, weekId, changedIn, stationId: week.station.id })),
    select: { id: true },
  })
  return { ids: rows.map(({ id }) => id) }
}

async function rewrite(tx: Tx, { id: weekId, revision }: LockedWeek, sessions: SessionFacts[]) {
  // The exclusion constraint is checked row by row: two sessions that change places would collide half-way. Set aside, they cannot.
  if (sessions.length > 1)
    await tx.session.updateMany({
      where: { weekId, id: { in: sessions.map(({ id }) => id) } },
      data: { cancelledAt: new Date(0) },
    })
  const rows = sessions.map(
    (s) => Prisma.sql`(${s.id}::uuid, ${s.kindCode}, ${s.providerId}::uuid, ${s.startsAt}::timestamptz,
      ${s.endsAt}::timestamptz, ${s.place}, ${s.capacity}::int, ${s.bookable}::boolean, ${s.note}, ${s.cancelledAt}::timestamptz, ${s.cancelReason},
      ${s.changeReason})`,
  )
  await tx.$executeRaw`
    UPDATE session s SET kind_code = v.kind, provider_id = v.provider, starts_at = v.starts, ends_at = v.ends,
      place = v.place, capacity = v.capacity, bookable = v.bookable, note = v.note, cancelled_at = v.cancelled, cancel_reason = v.reason,
      change_reason = v.why, changed_in = ${revision + 1}
    FROM (VALUES ${Prisma.join(rows)}) AS v(id, kind, provider, starts, ends, place, capacity, bookable, note, cancelled, reason, why)
    WHERE s.id = v.id AND s.week_id = ${weekId}::uuid`
}

/** A transaction on a week. Two sessions in one place at one time are kept out by the database, whoever writes first. */
export async function inWeek<T>(work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await inTransaction(work)
  } catch (error) {
    if (violates(error, "session_one_at_a_time_in_a_place")) return refuse("placeTaken")
    throw error
  }
}
