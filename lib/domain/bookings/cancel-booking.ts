import { ok, type Result, refuse } from "@/lib/plain/result"
import { db } from "@/lib/server/db"
import type { Booking } from "./booking-rows"
import { type Asker, findBooking } from "./find-booking"

/**
 * A rider gives a place back, until the session begins; whoever is first in the waiting list has it from the same commit on. Asked again,
 * it is answered the same.
 */
export async function cancelBooking(
  { code }: { code: string },
  asker: Asker,
  now = new Date(),
): Promise<Result<Booking, "tooMany" | "notFound" | "alreadyCame" | "sessionBegun">> {
  const found = await findBooking(code, asker)
  if (!found.ok || found.value.cancelledAt) return found
  const { id, came, off, startsAt } = found.value
  if (came) return refuse("alreadyCame")
  if (startsAt <= now && !off) return refuse("sessionBegun")
  await db.booking.updateMany({ where: { id, cancelledAt: null }, data: { cancelledAt: now } })
  return ok({ ...found.value, cancelledAt: now, state: "cancelled" })
}
