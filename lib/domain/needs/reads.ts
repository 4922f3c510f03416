import { addWeeks, type Week, weekNow } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import { scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { stationScope } from "../stations/scope"
import { type Demand, TIMES_OF_DAY, type TimeOfDay } from "./rules"

/** Weeks that speak for what riders want now: the running one and those before it. */
export const DEMAND_WEEKS = 4

type Row = {
  code: string
  name: string
  nameEn: string
  /** Null in the line that adds up all times. */
  time: TimeOfDay | null
  riders: number
}

/**
 * What riders have wanted of a station in the last weeks, the most wanted first. A rider who asks again in another week is counted once.
 * Null when the station is hidden from the actor.
 */
export async function demandOf(
  actor: Actor,
  stationId: string,
  now = new Date(),
): Promise<{ since: Week; kinds: Demand[] } | null> {
  const station = await db.station.findFirst({
    where: { AND: [{ id: stationId }, stationScope(scopeOf(actor, "need.read"))] },
    select: { id: true },
  })
  if (!station) return null
  const since = addWeeks(weekNow(now), 1 - DEMAND_WEEKS)
  const rows = await db.$queryRaw<Row[]>`
    SELECT k.code, k.name, k.name_en AS "nameEn", n.time_of_day AS time, count(DISTINCT n.pseudonym)::int AS riders
    FROM need_tap n JOIN term k ON k.code = n.kind_code
    WHERE n.station_id = ${stationId}::uuid AND n.week >= ${since}
    GROUP BY GROUPING SETS ((k.code, k.name, k.name_en), (k.code, k.name, k.name_en, n.time_of_day))
    ORDER BY riders DESC, k.code`
  const ofKind = (code: string, time: TimeOfDay) =>
    rows.find((row) => row.code === code && row.time === time)?.riders ?? 0
  const kinds = rows
    .filter(({ time }) => time === null)
    .map(({ riders, time: _, ...kind }) => ({
      kind,
      riders,
      byTime: Object.fromEntries(TIMES_OF_DAY.map((time) => [time, ofKind(kind.code, time)])) as Record<
        TimeOfDay,
        number
      >,
    }))
  return { since, kinds }
}
