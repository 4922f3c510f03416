import { type AreaLevel, areaCodeLength } from "@/lib/plain/area-code"
import { db } from "@/lib/server/db"
import { Prisma } from "@/lib/server/generated/client"

export type UnitCounts = { stations: number; people: number }
type Range = { gte: string; lt: string }
type Counted = { code: string; count: number }

/** Every area code lies in it: they begin with 1 to 8. */
export const anywhere: Range = { gte: "1", lt: "9" }

/**
 * What lies in the subtree of each unit of a level inside a range: stations that are not closed for good, and people who may sign in and
 * hold a post there, each person once for a unit. Units without any are not in the answer.
 */
export async function countsAt(level: AreaLevel, range: Range): Promise<Map<string, UnitCounts>> {
  const digits = areaCodeLength[level]
  const inRange = (column: Prisma.Sql) => Prisma.sql`${column} >= ${range.gte} AND ${column} < ${range.lt}`
  const [stations, people] = await Promise.all([
    db.$queryRaw<Counted[]>`
      SELECT left(area_code, ${digits}::int) AS code, count(*)::int AS count FROM station
      WHERE ${inRange(Prisma.sql`area_code`)} AND state <> 'CLOSED' GROUP BY 1`,
    // Two arms, so that each can use its own index.
    db.$queryRaw<Counted[]>`
      SELECT left(place, ${digits}::int) AS code, count(DISTINCT user_id)::int AS count FROM (
        SELECT user_id, unit_code AS place FROM post
        WHERE ended_at IS NULL AND ${inRange(Prisma.sql`unit_code`)}
        UNION ALL
        SELECT post.user_id, station.area_code FROM station JOIN post ON post.station_id = station.id
        WHERE post.ended_at IS NULL AND ${inRange(Prisma.sql`station.area_code`)}
      ) AS held JOIN app_user ON app_user.id = held.user_id AND app_user.disabled_at IS NULL
      GROUP BY 1`,
  ])
  const counts = new Map<string, UnitCounts>()
  for (const { code, count } of stations) counts.set(code, { stations: count, people: 0 })
  for (const { code, count } of people)
    counts.set(code, { stations: counts.get(code)?.stations ?? 0, people: count })
  return counts
}
