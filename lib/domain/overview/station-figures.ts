import { addDays } from "@/lib/plain/clock"
import { mondayOf, type Week } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import { Prisma } from "@/lib/server/generated/client"
import type { Grain, StationCount } from "./rules"
import { inSight, type Sight, unitAt } from "./sight"

/** How many stations there are now, by state, kind and unit. One read of the index (area_code, state, id). */
export function stationFigures(sight: Sight, grain: Grain): Promise<StationCount[]> {
  return db.$queryRaw<StationCount[]>`
    SELECT state::text AS state, kind_code AS kind, unit, count(*)::int AS count
    FROM (SELECT state, kind_code, ${unitAt(grain, Prisma.sql`id`)} AS unit FROM station WHERE ${inSight(sight)}) s
    GROUP BY state, kind_code, unit`
}

export type PublicationCount = { unit: string; open: number; thisWeek: number; nextWeek: number }

/** Whether riders read at least one session that stands for a station's week. */
export function isPublished(week: Week, station: Prisma.Sql): Prisma.Sql {
  const monday = mondayOf(week)
  return Prisma.sql`EXISTS (
    SELECT FROM published_session p
    WHERE p.station_id = ${station} AND p.day BETWEEN ${monday}::date AND ${addDays(monday, 6)}::date
      AND p.current AND p.cancelled_at IS NULL)`
}

/** Open stations, and how many of them have published this week and the next, by unit. */
export function publicationFigures(
  sight: Sight,
  grain: Grain,
  weeks: { thisWeek: Week; nextWeek: Week },
): Promise<PublicationCount[]> {
  const id = Prisma.sql`station.id`
  return db.$queryRaw<PublicationCount[]>`
    SELECT unit, count(*)::int AS open, count(*) FILTER (WHERE this_week)::int AS "thisWeek",
      count(*) FILTER (WHERE next_week)::int AS "nextWeek"
    FROM (
      SELECT ${unitAt(grain, id)} AS unit, ${isPublished(weeks.thisWeek, id)} AS this_week,
        ${isPublished(weeks.nextWeek, id)} AS next_week
      FROM station WHERE ${inSight(sight)} AND state = 'OPEN') s
    GROUP BY unit`
}
