import { randomInt } from "node:crypto"
import { ok, type Result, refuse, refuseForNow } from "@/lib/plain/result"
import { db } from "@/lib/server/db"
import { pseudonymOf } from "@/lib/server/device"
import { type RiderOrigin, turnsOf, waitOf } from "@/lib/server/turns"
import { OFF, offerOf } from "./offers"
import { bookingRefusal, CODE_ALPHABET, CODE_LENGTH } from "./rules"
import type { BookInput } from "./schema"

// A rush for one session is what bookings are for: the line, not the pace, says who comes first.
const PACES = {
  phone: { burst: 20, earnMs: 10_000 },
  address: { burst: 600, earnMs: 100 },
  station: { burst: 3_000, earnMs: 20 },
}
const TRIES = 5

/** `again`: the phone had booked the session before, and holds that place. */
export type Booked = { code: string; again: boolean }

/**
 * A rider's phone takes the next place in the line of a session, without an account. One phone has one booking of a session; sent again,
 * it is the same one, and so it is under the same key where the cookie was lost with the first answer.
 */
export async function bookSession(
  { sessionId, occupation, key }: BookInput & { key: string },
  origin: RiderOrigin,
  now = new Date(),
): Promise<
  Result<Booked, "tooMany" | "notFound" | "keyReused" | "sessionCancelled" | "notBookable" | "bookingClosed">
> {
  const wait = await waitOf(turnsOf("booking", { ...origin, stationId: sessionId }, PACES, now), now)
  if (wait > 0) return refuseForNow("tooMany", wait)
  const pseudonym = pseudonymOf(origin.device)
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    // One statement. The line's row is the lock: of a crowd each waits for the one before to commit, and has the number after it.
    const [booked] = await db.$queryRaw<{ code: string }[]>`
      WITH offer AS MATERIALIZED (
        SELECT p.session_id, p.station_id, p.starts_at FROM published_session p JOIN station s ON s.id = p.station_id
        WHERE p.session_id = ${sessionId}::uuid AND p.current AND p.bookable AND p.starts_at > ${now} AND NOT ${OFF}
          AND NOT EXISTS (SELECT FROM booking WHERE key = ${key})
          AND NOT EXISTS (SELECT FROM booking
            WHERE session_id = ${sessionId}::uuid AND pseudonym = ${pseudonym} AND cancelled_at IS NULL)
      ), line AS (
        INSERT INTO booking_line AS had (session_id, last) SELECT session_id, 1 FROM offer
        ON CONFLICT (session_id) DO UPDATE SET last = had.last + 1 RETURNING last
      )
      INSERT INTO booking (session_id, station_id, number, code, key, pseudonym, occupation, booked_for, booked_at)
      SELECT session_id, station_id, last, ${newCode()}, ${key}, ${pseudonym}, ${occupation}::"Occupation", starts_at, ${now}
      FROM offer, line
      ON CONFLICT DO NOTHING
      RETURNING code`
    if (booked) return ok({ ...booked, again: false })
    const before = await db.booking.findFirst({
      where: {
        OR: [{ key }, { sessionId, pseudonym: new Uint8Array(pseudonym), cancelledAt: null }],
        code: { not: null },
      },
      select: { code: true, key: true, sessionId: true },
      orderBy: { bookedAt: "desc" },
    })
    if (before?.key === key && before.sessionId !== sessionId) return refuse("keyReused")
    if (before?.code) return ok({ code: before.code, again: before.key !== key })
    const offer = await offerOf(sessionId)
    if (!offer) return refuse("notFound")
    const refusal = bookingRefusal(offer, now)
    if (refusal) return refuse(refusal)
    // Nothing stands against it: another booking had drawn the same code.
  }
  throw new Error("no free code was drawn")
}

function newCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join("")
}
