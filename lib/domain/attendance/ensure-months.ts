import { pool } from "@/lib/server/db"

const MONTHS_AHEAD = 3

/**
 * Makes the partitions of this month and the coming three. Any number of processes may ask at once; what is there already costs
 * nothing. A month for which there is none is still written down, in the default partition.
 */
export async function ensureAttendanceMonths(now = new Date()): Promise<void> {
  await pool().query(
    `SELECT ensure_attendance_month((($1::timestamptz AT TIME ZONE 'Asia/Shanghai') + n * interval '1 month')::date)
     FROM generate_series(0, $2::int) AS n`,
    [now, MONTHS_AHEAD],
  )
}
