import { type Day, dayToDbDate } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import { Prisma } from "@/lib/server/generated/client"
import { stationInSight } from "../attendance/station-in-sight"
import type { Actor } from "../audit/actor"
import { type Booking, bookingsWhere } from "./booking-rows"

export type BookedSession = {
  id: string
  kind: string
  kindEn: string
  startsAt: Date
  endsAt: Date
  place: string
  capacity: number | null
  cancelled: boolean
  /** In line; those that were cancelled too. */
  bookings: Booking[]
}

/** A day's bookable sessions at a station with who booked them, for the door; null when it is hidden from the actor. */
export async function bookingsAtDoor(
  actor: Actor,
  stationId: string,
  day: Day,
): Promise<{ station: string; areaCode: string; sessions: BookedSession[] } | null> {
  const found = await stationInSight(actor, stationId, "booking.read")
  if (!found.ok) return null
  const rows = await db.publishedSession.findMany({
    where: { stationId, day: dayToDbDate(day), current: true },
    select: {
      ...{ sessionId: true, startsAt: true, endsAt: true, place: true, capacity: true, bookable: true },
      ...{ cancelledAt: true, kind: { select: { name: true, nameEn: true } } },
    },
    orderBy: [{ startsAt: "asc" }, { sessionId: "asc" }],
  })
  const ids = rows.map(({ sessionId }) => sessionId)
  const bookings = await bookingsWhere(Prisma.sql`session_id = ANY(${ids}::uuid[])`)
  const sessions = rows.map(({ sessionId, kind, cancelledAt, bookable, ...session }) => ({
    ...session,
    ...{ id: sessionId, kind: kind.name, kindEn: kind.nameEn, cancelled: cancelledAt !== null },
    bookable,
    bookings: bookings.filter((booking) => booking.sessionId === sessionId),
  }))
  return {
    station: found.value.name,
    areaCode: found.value.areaCode,
    // What is no longer booked still has those who booked before.
    sessions: sessions.filter(({ bookable, bookings }) => bookable || bookings.length > 0),
  }
}
