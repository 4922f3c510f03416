import { ok, type Result, refuse } from "@/lib/plain/result"
import { Prisma } from "@/lib/server/generated/client"
import { inTransaction } from "@/lib/server/transaction"
import type { Logged } from "../attendance/log-entries"
import { staffEntry } from "../attendance/log-entry"
import { logOne } from "../attendance/log-queue"
import { type StationInSight, stationInSight } from "../attendance/station-in-sight"
import type { Actor } from "../audit/actor"
import { nameOf, record } from "../audit/record"
import { type Booking, bookingsWhere } from "./booking-rows"
import { markRefusal } from "./rules"
import type { MarkInput } from "./schema"

/**
 * The keeper says of a booking that its rider came, or did not. Who came is logged as attendance of the session, once, whether by the
 * keeper or by the rider's own scan; who did not is only written down. The last word counts.
 */
export async function markBooking(
  actor: Actor,
  { bookingId, kind, stationId }: MarkInput & { stationId?: string },
  now = new Date(),
): Promise<Result<{ bookingId: string; entryId: string | null }>> {
  const [booking] = await bookingsWhere(Prisma.sql`id = ${bookingId}::uuid`)
  if (!booking || (stationId && stationId !== booking.stationId)) return refuse("notFound")
  const station = await stationInSight(actor, booking.stationId, "booking.mark")
  if (!station.ok) return station
  const refusal = markRefusal(booking, kind, now)
  if (refusal) return refuse(refusal)
  if (kind === "MISSED") return writeMark(actor, station.value, { bookingId, kind, entry: null }, now)
  const logged = await logOne(entryOf(actor, booking, now))
  if (!logged.ok) return logged
  return writeMark(actor, station.value, { bookingId, kind, entry: logged.value }, now)
}

// The key grows only with entries that were taken back: two keepers who tap at once log one.
function entryOf(
  actor: Actor,
  { id, stationId, sessionId, occupation, pseudonym, voided }: Booking,
  now: Date,
) {
  const key = `booking-${id}-${voided}`
  const entry = staffEntry(actor, stationId, { key, sessionId, occupation, quantity: 1 }, now)
  return { ...entry, pseudonym: pseudonym && Buffer.from(pseudonym) }
}

type Mark = { bookingId: string; kind: MarkInput["kind"]; entry: Logged | null }

async function writeMark(actor: Actor, station: StationInSight, { bookingId, kind, entry }: Mark, now: Date) {
  return inTransaction(async (tx) => {
    // Marks of one booking come one after the other: the last number is read under its lock.
    await tx.$queryRaw`SELECT 1 FROM booking WHERE id = ${bookingId}::uuid FOR UPDATE`
    const last = await tx.bookingMark.findFirst({
      where: { bookingId },
      select: { number: true, kind: true, entryId: true },
      orderBy: { number: "desc" },
    })
    const entryId = entry?.id ?? null
    if (last?.kind === kind && last.entryId === entryId) return ok({ bookingId, entryId })
    const { userId: byUserId } = actor
    const number = (last?.number ?? 0) + 1
    await tx.bookingMark.create({
      data: {
        ...{ bookingId, number, kind, byUserId, byName: nameOf(actor), at: now },
        ...(entry ? { entryId, entryDay: new Date(entry.day) } : {}),
      },
    })
    await record(tx, actor, {
      action: "booking.mark",
      subject: ["booking", bookingId],
      areaCode: station.areaCode,
      after: { stationId: station.id, kind },
    })
    return ok({ bookingId, entryId })
  })
}
