import {
  addDays,
  type Day,
  dayOf,
  dayToDbDate,
  dbDateToDay,
  instantAt,
  minutesPerDay,
} from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import { settings } from "../settings/reads"
import { timetableOf, timetableSelect } from "../stations/timetable-of"
import { asItWas, countOnTime, type Due, dueOpenings, type OnTime, wasInService } from "./on-time-rules"

export type Period = { from: Day; to: Day }

/** The last thirty days, today among them. */
export function lastDays(now: Date, days = 30): Period {
  const to = dayOf(now)
  return { from: addDays(to, 1 - days), to }
}

/** Stations of one query: more than these would hold too many rows at once. */
const BATCH = 500

type PunchesOfStation = { stationId: string; times: number[]; lates: boolean[] }

/**
 * How often stations opened on time in a period. Their hours are taken as they are written today, closures as they were at the time, and
 * only days on which the station was in service.
 */
export async function onTimeOf(
  ids: string[],
  period: Period,
  now = new Date(),
): Promise<Map<string, OnTime>> {
  const tolerance = (await settings())["opening.toleranceMinutes"]
  const counts = new Map<string, OnTime>()
  const duesOf = eachTimetableOnce()
  for (let first = 0; first < ids.length; first += BATCH)
    for (const [id, count] of await onTimeOfBatch(
      ids.slice(first, first + BATCH),
      period,
      tolerance,
      now,
      duesOf,
    ))
      counts.set(id, count)
  return counts
}

async function onTimeOfBatch(
  ids: string[],
  { from, to }: Period,
  tolerance: number,
  now: Date,
  duesOf: typeof dueOpenings,
) {
  const before = addDays(from, -1)
  const { spans, exceptions } = timetableSelect(before)
  const [stations, punches] = await Promise.all([
    db.station.findMany({
      where: { id: { in: ids } },
      select: {
        id: true,
        openedAt: true,
        spans,
        exceptions,
        closures: {
          where: { OR: [{ toDay: null }, { toDay: { gte: dayToDbDate(before) } }] },
          select: { id: true, fromDay: true, toDay: true, reason: true, createdAt: true, liftedAt: true },
          orderBy: { fromDay: "asc" },
        },
        transitions: { select: { at: true, to: true }, orderBy: { at: "asc" } },
      },
    }),
    // One row a station, not one a punch: there are thirty times as many.
    db.$queryRaw<PunchesOfStation[]>`
      SELECT station_id::text AS "stationId", array_agg(extract(epoch FROM at)::float8 * 1000) AS times,
        array_agg(late) AS lates
      FROM opening_punch
      WHERE station_id = ANY(${ids}::uuid[]) AND kind = 'OPEN'
        AND at >= ${instantAt(before, 0)} AND at < ${instantAt(to, minutesPerDay)}
      GROUP BY station_id`,
  ])
  const punchesOf = new Map(
    punches.map(({ stationId, times, lates }) => [
      stationId,
      times.map((time, n) => ({ at: new Date(time), late: lates[n] ?? false })),
    ]),
  )
  const days = daysFrom(from, to)
  return stations.map(({ id, openedAt, transitions, closures, ...hours }) => {
    const timetable = {
      ...timetableOf({ ...hours, closures: [] }),
      closures: closures.map((closure) =>
        asItWas({
          ...closure,
          fromDay: dbDateToDay(closure.fromDay),
          toDay: closure.toDay && dbDateToDay(closure.toDay),
        }),
      ),
    }
    const dues = duesOf(timetable, days).filter(({ at }) => wasInService(transitions, openedAt, at))
    return [id, countOnTime(dues, punchesOf.get(id) ?? [], tolerance, now)] as const
  })
}

/** Hundreds of stations keep the same hours: when they are due is computed once for all of them. */
function eachTimetableOnce(): typeof dueOpenings {
  const known = new Map<string, Due[]>()
  return (timetable, days) => {
    const key = JSON.stringify([timetable, days[0]])
    const dues = known.get(key) ?? dueOpenings(timetable, days)
    known.set(key, dues)
    return dues
  }
}

function daysFrom(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}
