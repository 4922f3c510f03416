import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction, type Tx } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { nameOf, record } from "../audit/record"
import type { VoidInput } from "./schema"
import { stationInSight } from "./station-in-sight"

type Entry = {
  station_id: string
  area_code: string
  session_id: string | null
  kind_code: string
  occupation: string
  quantity: number
  at: Date
  pseudonym: Uint8Array | null
}

/**
 * Takes a mistake out of the figures. The entry stays as it was written, the void beside it with who, when and why; the roll-ups fall in
 * the same transaction. Of two who void the same entry at once the primary key lets one win.
 */
export async function voidEntry(
  actor: Actor,
  input: VoidInput & { stationId?: string },
  now = new Date(),
): Promise<Result<{ entryId: string; voidedAt: Date }>> {
  return inTransaction(async (tx) => {
    // Held: the pseudonym that is taken back below must be the one that the roll-up has (riders/exchange-pseudonyms.ts).
    const [entry] = await tx.$queryRaw<Entry[]>`
      SELECT station_id, area_code, session_id, kind_code, occupation::text, quantity, at, pseudonym
      FROM attendance_entry WHERE day = ${input.day}::date AND id = ${input.entryId}::uuid FOR SHARE`
    if (!entry || (input.stationId && input.stationId !== entry.station_id)) return refuse("notFound")
    const station = await stationInSight(actor, entry.station_id, "attendance.void", tx)
    if (!station.ok) return station
    const won = await tx.$executeRaw`
      INSERT INTO attendance_void (entry_id, day, station_id, reason, by_user_id, by_name, at)
      VALUES (${input.entryId}::uuid, ${input.day}::date, ${entry.station_id}::uuid, ${input.reason}, ${actor.userId}::uuid,
        ${nameOf(actor)}, ${now})
      ON CONFLICT (entry_id) DO NOTHING`
    if (won === 0) return refuse("alreadyVoided")
    await takeBack(tx, input, entry)
    const { quantity, occupation, session_id: sessionId } = entry
    await record(tx, actor, {
      action: "attendance.void",
      subject: ["attendance", input.entryId],
      areaCode: entry.area_code,
      before: {
        stationId: entry.station_id,
        day: input.day,
        at: entry.at.toISOString(),
        occupation,
        quantity,
        sessionId,
      },
      after: { reason: input.reason },
    })
    return ok({ entryId: input.entryId, voidedAt: now })
  })
}

// In the order of log-statement.ts: scan, person, session, and the busy sums of the day last.
async function takeBack(tx: Tx, { entryId, day }: VoidInput, entry: Entry): Promise<void> {
  const { station_id, session_id, kind_code, occupation, quantity, pseudonym } = entry
  if (pseudonym) {
    // The phone may be counted again at once: what it was counted for does not stand.
    await tx.$executeRaw`DELETE FROM attendance_last_scan WHERE station_id = ${station_id}::uuid
      AND target = ${session_id ?? station_id}::uuid AND pseudonym = ${pseudonym} AND entry_id = ${entryId}::uuid`
    await tx.$executeRaw`UPDATE attendance_person SET entries = entries - 1
      WHERE day = ${day}::date AND station_id = ${station_id}::uuid AND kind_code = ${kind_code} AND pseudonym = ${pseudonym}`
  }
  if (session_id)
    await tx.$executeRaw`UPDATE session_attendance SET visits = visits - ${quantity} WHERE session_id = ${session_id}::uuid`
  await tx.$executeRaw`UPDATE attendance_daily SET visits = visits - ${quantity}
    WHERE day = ${day}::date AND station_id = ${station_id}::uuid AND kind_code = ${kind_code}
      AND occupation = ${occupation}::"Occupation"`
}
