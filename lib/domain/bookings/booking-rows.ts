import { db } from "@/lib/server/db"
import type { Prisma } from "@/lib/server/generated/client"
import type { Occupation } from "../attendance/schema"
import { OFF } from "./offers"
import { type BookingState, isMoved, type Standing, stateOf, waitingBefore } from "./rules"

type Row = Standing & {
  id: string
  code: string | null
  pseudonym: Uint8Array | null
  occupation: Occupation
  sessionId: string
  kind: string
  kindEn: string
  endsAt: Date
  place: string
  cancelReason: string | null
  stationId: string
  station: string
  stationEn: string | null
  /** How many times its rider was counted by mistake. */
  voided: number
}

export type Booking = Row & {
  state: BookingState
  /** How many stand before it in the waiting list. */
  before: number
  moved: boolean
}

/**
 * Bookings with how they stand at this moment, by the start of their session, then in line.
 * @param which a condition on the columns of `booking`
 */
export async function bookingsWhere(which: Prisma.Sql): Promise<Booking[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT b.id::text AS id, b.code, b.pseudonym, b.occupation::text AS occupation, b.cancelled_at AS "cancelledAt", b.rank,
      b.booked_for AS "bookedFor", b.session_id::text AS "sessionId", k.name AS kind, k.name_en AS "kindEn",
      p.starts_at AS "startsAt", p.ends_at AS "endsAt", p.place, p.capacity, ${OFF} AS off, p.cancel_reason AS "cancelReason",
      s.id::text AS "stationId", s.name AS station, s.name_en AS "stationEn",
      e.id IS NOT NULL OR coalesce(m.kind = 'CAME' AND NOT m.voided, false) AS came,
      coalesce(m.kind = 'MISSED', false) AS missed, coalesce(m.voids, 0)::int AS voided
    FROM (
      SELECT *, (count(*) FILTER (WHERE cancelled_at IS NULL) OVER (PARTITION BY session_id ORDER BY number))::int AS rank
      FROM booking WHERE session_id IN (SELECT session_id FROM booking WHERE ${which})) b
    JOIN station s ON s.id = b.station_id
    JOIN LATERAL (SELECT * FROM published_session WHERE session_id = b.session_id
      ORDER BY "current" DESC, publication_id DESC LIMIT 1) p ON true
    JOIN term k ON k.code = p.kind_code
    LEFT JOIN LATERAL (
      SELECT d.kind, v.entry_id IS NOT NULL AS voided, count(v.entry_id) OVER () AS voids
      FROM booking_mark d LEFT JOIN attendance_void v ON v.entry_id = d.entry_id
      WHERE d.booking_id = b.id ORDER BY d.number DESC LIMIT 1) m ON true
    LEFT JOIN LATERAL (
      SELECT id FROM attendance_entry WHERE session_id = b.session_id AND pseudonym = b.pseudonym
        AND day BETWEEN p.day - 1 AND p.day + 2 AND NOT EXISTS (SELECT FROM attendance_void WHERE entry_id = id)
      LIMIT 1) e ON true
    WHERE b.id IN (SELECT id FROM booking WHERE ${which})
    ORDER BY p.starts_at, b.session_id, b.number`
  return rows.map((row) => ({
    ...row,
    state: stateOf(row),
    before: waitingBefore(row),
    moved: isMoved(row),
  }))
}
