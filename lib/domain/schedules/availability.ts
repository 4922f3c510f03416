import { addDays, type Day } from "@/lib/plain/clock"
import { mondayOf, type Week } from "@/lib/plain/week"
import type { db } from "@/lib/server/db"
import { Prisma } from "@/lib/server/generated/client"
import type { Tx } from "@/lib/server/transaction"
import type { Availability } from "./availability-rules"

type Found = Omit<Availability, "elsewhere"> & { id: string; sessions: number; minutes: number }

/**
 * What providers offer, can take on, and have to do in a week, by the id of each. One statement, however many they are.
 * @param except the station whose own sessions are counted by its planner; left out, those of all stations count as elsewhere
 */
export async function availabilityOf(
  tx: Tx | typeof db,
  providerIds: readonly string[],
  week: Week,
  except?: string,
): Promise<Record<string, Availability>> {
  if (providerIds.length === 0) return {}
  const monday: Day = mondayOf(week)
  const elsewhere = except ? Prisma.sql`AND s.station_id <> ${except}::uuid` : Prisma.empty
  const rows = await tx.$queryRaw<Found[]>`
    SELECT p.id::text AS id, p.weekly_sessions AS "weeklySessions", p.weekly_hours AS "weeklyHours", load.sessions, load.minutes,
      ARRAY(SELECT kind_code::text FROM provider_kind WHERE provider_id = p.id) AS kinds,
      (SELECT coalesce(json_agg(json_build_object('fromDay', from_day, 'toDay', to_day, 'reason', reason)
          ORDER BY from_day, id), '[]')
        FROM provider_blackout WHERE provider_id = p.id AND lifted_at IS NULL
          AND from_day <= ${addDays(monday, 7)}::date AND to_day >= ${monday}::date) AS away
    FROM provider p CROSS JOIN LATERAL (
      SELECT count(*)::int AS sessions, coalesce(sum(extract(epoch FROM s.ends_at - s.starts_at)) / 60, 0)::int AS minutes
      FROM session s JOIN week_schedule w ON w.id = s.week_id
      WHERE s.provider_id = p.id AND w.week = ${week} AND s.cancelled_at IS NULL ${elsewhere}) load
    WHERE p.id = ANY(${[...providerIds]}::uuid[])`
  return Object.fromEntries(
    rows.map(({ id, sessions, minutes, ...rest }) => [id, { ...rest, elsewhere: { sessions, minutes } }]),
  )
}
