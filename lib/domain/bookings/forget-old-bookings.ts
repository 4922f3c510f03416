import { db } from "@/lib/server/db"
import { settings } from "../settings/reads"

/**
 * Cuts the pseudonym, the code and the key from bookings of sessions that lie `booking.keepDays` back: how many booked and came stays,
 * who it was is gone. Any number of processes may do it at once, and again. @returns how many were cut
 */
export async function forgetOldBookings(now = new Date()): Promise<number> {
  const days = (await settings())["booking.keepDays"]
  const { count } = await db.booking.updateMany({
    where: { code: { not: null }, bookedFor: { lt: new Date(now.getTime() - days * 86_400_000) } },
    data: { code: null, key: null, pseudonym: null },
  })
  return count
}
