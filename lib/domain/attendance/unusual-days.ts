import { addDays, type Day, dayOf, dayToDbDate } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import { scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { stationScope } from "../stations/scope"
import { usualDaysOf, usualOf } from "./unusual-rules"

/** Printed codes scanned in one minute that are more than a door lets in. */
const PRINTED_A_MINUTE = 15
const DAYS = 14

export type UnusualDay = {
  stationId: string
  station: string
  day: Day
  visits: number
  /** Visits of a usual day, where the day is far from it. */
  usual: number | null
  /** The most scans of the printed code in one minute, where they are too many. */
  printedInAMinute: number | null
}

type Sum = { stationId: string; day: Day; visits: number }
type Burst = { stationId: string; day: Day; most: number }

/** Days of the last two weeks that somebody should look into, the latest first. */
export async function unusualDays(actor: Actor, now = new Date()): Promise<UnusualDay[]> {
  const stations = await db.station.findMany({
    where: stationScope(scopeOf(actor, "attendance.review")),
    select: { id: true, name: true },
  })
  const ids = stations.map(({ id }) => id)
  const from = addDays(dayOf(now), 1 - DAYS)
  const earliest = usualDaysOf(from).at(-1) as Day
  const [sums, bursts] = await Promise.all([
    db.$queryRaw<Sum[]>`
      SELECT station_id::text AS "stationId", day::text AS day, sum(visits)::int AS visits FROM attendance_daily
      WHERE station_id = ANY(${ids}::uuid[]) AND day >= ${dayToDbDate(earliest)}::date GROUP BY station_id, day`,
    db.$queryRaw<Burst[]>`
      SELECT station_id::text AS "stationId", day::text AS day, max(n)::int AS most FROM (
        SELECT station_id, day, count(*) AS n FROM attendance_entry
        WHERE station_id = ANY(${ids}::uuid[]) AND day >= ${dayToDbDate(from)}::date AND proof = 'PRINTED'
        GROUP BY station_id, day, date_trunc('minute', at) HAVING count(*) > ${PRINTED_A_MINUTE}) b
      GROUP BY station_id, day`,
  ])
  const nameOf = new Map(stations.map(({ id, name }) => [id, name]))
  const visitsOn = new Map(sums.map((sum) => [`${sum.stationId} ${sum.day}`, sum.visits]))
  const mostOn = new Map(bursts.map((burst) => [`${burst.stationId} ${burst.day}`, burst.most]))
  return sums
    .filter(({ day }) => day >= from)
    .map(({ stationId, day, visits }) => {
      const earlier = usualDaysOf(day).flatMap((before) => visitsOn.get(`${stationId} ${before}`) ?? [])
      const known = usualOf(earlier)
      return {
        stationId,
        station: nameOf.get(stationId) ?? "",
        day,
        visits,
        usual: known && visits > known.farFrom ? known.usual : null,
        printedInAMinute: mostOn.get(`${stationId} ${day}`) ?? null,
      }
    })
    .filter(({ usual, printedInAMinute }) => usual !== null || printedInAMinute !== null)
    .sort((a, b) => b.day.localeCompare(a.day) || a.station.localeCompare(b.station))
}
