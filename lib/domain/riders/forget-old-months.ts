import { randomBytes } from "node:crypto"
import { addDays, type Day, dayOf, instantAt } from "@/lib/plain/clock"
import { db, pool } from "@/lib/server/db"
import { settings } from "../settings/reads"
import { CODE_DAY_MS, LAST_SCAN_DAYS, linkedFrom } from "./rules"

/**
 * One statement for one month: its row is the lock and the proof that it is done. Every pseudonym gives way to its hash under a key
 * that is drawn for this month, never written down, and gone with the statement ($2): equal ones stay equal, so that every figure
 * inside the month stays as it was counted, and no phone, cookie or secret leads to them any more.
 */
const FORGET_MONTH = `
WITH month AS (
  INSERT INTO forgotten_month (month) VALUES ($1::date) ON CONFLICT DO NOTHING RETURNING month
),
entries AS (
  UPDATE attendance_entry e SET pseudonym = substr(sha256($2::bytea || e.pseudonym), 1, 16) FROM month
  WHERE e.day >= $1::date AND e.day < $1::date + interval '1 month' AND e.pseudonym IS NOT NULL
),
people AS (
  UPDATE attendance_person p SET pseudonym = substr(sha256($2::bytea || p.pseudonym), 1, 16) FROM month
  WHERE p.day >= $1::date AND p.day < $1::date + interval '1 month'
),
reports AS (
  UPDATE station_report r SET pseudonym = substr(sha256($2::bytea || r.pseudonym), 1, 16) FROM month
  WHERE (r.at AT TIME ZONE 'Asia/Shanghai')::date >= $1::date
    AND (r.at AT TIME ZONE 'Asia/Shanghai')::date < $1::date + interval '1 month'
)
SELECT 1 FROM month`

/**
 * Ends the link to phones in every month that lies `privacy.linkMonths` back and more, and forgets last taps that decide nothing any
 * more. Any number of processes may do it at once, and again. @returns the first days of the months that were forgotten now
 */
export async function forgetOldMonths(now = new Date()): Promise<string[]> {
  const from = linkedFrom(now, (await settings())["privacy.linkMonths"])
  await forgetLastScans(now)
  await forgetIdleRiders(now, from)
  const due = await db.$queryRaw<{ month: string }[]>`
    SELECT m::date::text AS month
    FROM (SELECT least((SELECT min(day) FROM attendance_entry),
      (SELECT min((at AT TIME ZONE 'Asia/Shanghai')::date) FROM station_report)) AS day) oldest,
      generate_series(date_trunc('month', oldest.day::timestamp), ${from}::date - interval '1 month', interval '1 month') AS m
    WHERE NOT EXISTS (SELECT FROM forgotten_month f WHERE f.month = m::date)
    ORDER BY m`
  const done: string[] = []
  for (const { month } of due) {
    const { rowCount } = await pool().query(FORGET_MONTH, [month, randomBytes(32)])
    if (rowCount) done.push(month)
  }
  return done
}

// A phone that taps at this moment keeps its row: it is skipped, never waited for.
async function forgetLastScans(now: Date): Promise<void> {
  await db.$executeRaw`
    DELETE FROM attendance_last_scan WHERE (station_id, target, pseudonym) IN (
      SELECT station_id, target, pseudonym FROM attendance_last_scan
      WHERE day < ${addDays(dayOf(now), -LAST_SCAN_DAYS)}::date FOR UPDATE SKIP LOCKED)`
}

/** Codes after a day, and numbers of riders who have not been here since the links of their visits ended. */
async function forgetIdleRiders(now: Date, from: Day): Promise<void> {
  await db.riderCode.deleteMany({ where: { sentAt: { lt: new Date(now.getTime() - CODE_DAY_MS) } } })
  await db.$executeRaw`
    DELETE FROM rider r WHERE r.confirmed_at < ${instantAt(from, 0)}
      AND NOT EXISTS (SELECT FROM attendance_person p WHERE p.pseudonym = r.pseudonym)`
}
