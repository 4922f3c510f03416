import { db } from "@/lib/server/db"
import { Prisma } from "@/lib/server/generated/client"

/** Whether a session `p` of a station `s` does not take place after all, whoever said so and however. */
export const OFF = Prisma.sql`(NOT p.current OR p.cancelled_at IS NOT NULL OR s.state <> 'OPEN' OR EXISTS (
  SELECT FROM closure c WHERE c.station_id = s.id AND c.lifted_at IS NULL
    AND p.day BETWEEN c.from_day AND coalesce(c.to_day, 'infinity')))`

export type Offer = {
  sessionId: string
  kind: string
  kindEn: string
  provider: string | null
  startsAt: Date
  endsAt: Date
  place: string
  note: string | null
  capacity: number | null
  bookable: boolean
  off: boolean
  /** Bookings that stand, those that wait among them. */
  booked: number
  station: { id: string; name: string; nameEn: string | null }
}

/** A session that riders read, with how many want to come; null where there is none. */
export async function offerOf(sessionId: string): Promise<Offer | null> {
  const [row] = await db.$queryRaw<
    (Omit<Offer, "station"> & { stationId: string; name: string; nameEn: string | null })[]
  >`
    SELECT p.session_id::text AS "sessionId", k.name AS kind, k.name_en AS "kindEn", v.name AS provider,
      p.starts_at AS "startsAt", p.ends_at AS "endsAt", p.place, p.note, p.capacity, p.bookable, ${OFF} AS off,
      (SELECT count(*)::int FROM booking b WHERE b.session_id = p.session_id AND b.cancelled_at IS NULL) AS booked,
      s.id::text AS "stationId", s.name, s.name_en AS "nameEn"
    FROM published_session p JOIN station s ON s.id = p.station_id JOIN term k ON k.code = p.kind_code
    LEFT JOIN provider v ON v.id = p.provider_id
    WHERE p.session_id = ${sessionId}::uuid AND p.current`
  if (!row) return null
  const { stationId, name, nameEn, ...offer } = row
  return { ...offer, station: { id: stationId, name, nameEn } }
}
