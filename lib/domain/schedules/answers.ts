import type { Week } from "@/lib/plain/week"
import type { db } from "@/lib/server/db"
import { Prisma } from "@/lib/server/generated/client"
import type { Tx } from "@/lib/server/transaction"
import type { Answer } from "./answer-rules"

/** The providers' last words on the sessions of a station's week, by session. */
export function answersInWeek(
  tx: Tx | typeof db,
  stationId: string,
  week: Week,
): Promise<Record<string, Answer>> {
  return answers(tx, Prisma.sql`s.station_id = ${stationId}::uuid AND w.week = ${week}`)
}

/** The providers' last words on some sessions, by session. */
export function answersTo(
  tx: Tx | typeof db,
  sessionIds: readonly string[],
): Promise<Record<string, Answer>> {
  return answers(tx, Prisma.sql`s.id = ANY(${[...sessionIds]}::uuid[])`)
}

// What another provider said, before this one was named, says nothing any more.
async function answers(tx: Tx | typeof db, which: Prisma.Sql): Promise<Record<string, Answer>> {
  const rows = await tx.$queryRaw<(Answer & { id: string })[]>`
    SELECT DISTINCT ON (s.id) s.id::text AS id, a.provider_id::text AS "providerId", a.kind::text AS kind, a.starts_at AS "startsAt", a.ends_at AS "endsAt", a.note,
      a.proposed_starts_at AS "proposedStartsAt", a.proposed_ends_at AS "proposedEndsAt", a.answered_at AS "answeredAt"
    FROM session s JOIN week_schedule w ON w.id = s.week_id
      JOIN session_answer a ON a.session_id = s.id AND a.provider_id = s.provider_id
    WHERE ${which} ORDER BY s.id, a.answered_at DESC, a.id DESC`
  return Object.fromEntries(rows.map(({ id, ...answer }) => [id, answer]))
}
