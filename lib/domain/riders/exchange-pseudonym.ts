import type { Tx } from "@/lib/server/transaction"

type Moved = { id: string; day: string; stationId: string; areaCode: string; kindCode: string }

/**
 * Everything that stands under one pseudonym stands under another one from now on: to join two phones of a rider, or to end a phone's
 * link by handing its past to a random one. Figures keep what was counted. A tap that comes in at the same moment is seen either whole or
 * not at all: only what was moved here leaves the roll-up of the old and joins that of the new.
 */
export async function exchangePseudonym(tx: Tx, from: Buffer, to: Buffer): Promise<void> {
  await moveEntries(tx, from, to)
  await tx.$executeRaw`
    WITH left_behind AS (DELETE FROM attendance_last_scan WHERE pseudonym = ${from} RETURNING *)
    INSERT INTO attendance_last_scan AS had (station_id, target, pseudonym, entry_id, day, at)
    SELECT station_id, target, ${to}, entry_id, day, at FROM left_behind ORDER BY 1, 2
    ON CONFLICT (station_id, target, pseudonym) DO UPDATE SET entry_id = EXCLUDED.entry_id, day = EXCLUDED.day, at = EXCLUDED.at
      WHERE had.at < EXCLUDED.at`
  // Of two wishes that have become one rider's the new phone's stands; both stay counted as taps.
  await tx.$executeRaw`DELETE FROM need_tap t WHERE pseudonym = ${from} AND EXISTS (
    SELECT FROM need_tap o WHERE o.pseudonym = ${to} AND o.week = t.week AND o.kind_code = t.kind_code)`
  await tx.$executeRaw`UPDATE need_tap SET pseudonym = ${to} WHERE pseudonym = ${from}`
  await tx.$executeRaw`UPDATE station_report SET pseudonym = ${to} WHERE pseudonym = ${from}`
  // Two bookings of one session stay two places in its line; the one that gives way is found by its code alone.
  await tx.$executeRaw`
    UPDATE booking b SET pseudonym = CASE WHEN EXISTS (
      SELECT FROM booking o WHERE o.pseudonym = ${to} AND o.session_id = b.session_id) THEN NULL ELSE ${to}::bytea END
    WHERE pseudonym = ${from}`
  await tx.$executeRaw`DELETE FROM rider_code WHERE pseudonym = ${from}`
}

// In the order of voids and of forgetting: entries first, then people.
async function moveEntries(tx: Tx, from: Buffer, to: Buffer): Promise<void> {
  const moved = await tx.$queryRaw<Moved[]>`
    UPDATE attendance_entry e SET pseudonym = ${to}
    FROM (SELECT DISTINCT day, station_id FROM attendance_person WHERE pseudonym = ${from}) p
    WHERE e.day = p.day AND e.station_id = p.station_id AND e.pseudonym = ${from}
    RETURNING e.id::text AS id, e.day::text AS day, e.station_id::text AS "stationId", e.area_code AS "areaCode",
      e.kind_code AS "kindCode"`
  const column = (of: (entry: Moved) => string) => moved.map(of)
  // A statement of its own: a void that the update waited for is seen by now.
  await tx.$executeRaw`
    WITH moved AS (
      SELECT m.day, m.station_id, m.kind_code, min(m.area_code) AS area_code,
        (count(*) FILTER (WHERE NOT EXISTS (SELECT FROM attendance_void v WHERE v.entry_id = m.id)))::int AS entries
      FROM unnest(${column((e) => e.id)}::uuid[], ${column((e) => e.day)}::date[], ${column((e) => e.stationId)}::uuid[],
        ${column((e) => e.areaCode)}::text[], ${column((e) => e.kindCode)}::text[]) AS m(id, day, station_id, area_code, kind_code)
      GROUP BY m.day, m.station_id, m.kind_code),
    left_behind AS (
      UPDATE attendance_person p SET entries = p.entries - m.entries FROM moved m
      WHERE p.day = m.day AND p.station_id = m.station_id AND p.kind_code = m.kind_code AND p.pseudonym = ${from})
    INSERT INTO attendance_person AS had (day, area_code, station_id, kind_code, pseudonym, entries)
    SELECT day, area_code, station_id, kind_code, ${to}, entries FROM moved ORDER BY day, station_id, kind_code
    ON CONFLICT (day, station_id, kind_code, pseudonym) DO UPDATE SET entries = had.entries + EXCLUDED.entries`
  await tx.$executeRaw`DELETE FROM attendance_person WHERE pseudonym = ${from} AND entries = 0`
}
