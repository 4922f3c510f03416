import { ok, type Result, refuse, refuseForNow } from "@/lib/plain/result"
import { pseudonymOf } from "@/lib/server/device"
import { Prisma } from "@/lib/server/generated/client"
import { waitOf } from "@/lib/server/turns"
import { type Booking, bookingsWhere } from "./booking-rows"

const PACE = { burst: 30, earnMs: 20_000 }

/** Of the phone that asks: what its cookie holds, null where it has none. `ip` only keeps guessers out, and is never kept. */
export type Asker = { device: string | null; ip: string | null }

/** A booking by its code, for whoever can say it; the phone that made it may look as often as it likes, others cannot try codes out. */
export async function findBooking(
  code: string,
  { device, ip }: Asker,
): Promise<Result<Booking, "tooMany" | "notFound">> {
  const [booking] = await bookingsWhere(Prisma.sql`code = ${code}`)
  const own = device && booking?.pseudonym && pseudonymOf(device).equals(booking.pseudonym)
  const wait = own ? 0 : await waitOf([{ ...PACE, name: `booking code ${ip ?? ""}` }], new Date())
  if (wait > 0) return refuseForNow("tooMany", wait)
  return booking ? ok(booking) : refuse("notFound")
}

/** All that a phone has booked, by time. */
export async function bookingsOfDevice(device: string): Promise<Booking[]> {
  return bookingsWhere(Prisma.sql`pseudonym = ${pseudonymOf(device)}`)
}
