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
import { asItWas, countOnTime, dueOpenings, type OnTime, wasInService } from "./on-time-rules"

export type Period = { from: Day; to: Day }

/** The last thirty days, today among them. */
export function lastDays(now: Date, days = 30): Period {
  const to = dayOf(now)
  return { from: addDays(to, 1 - days), to }
}

/** Stations of one query: more than these would hold too many rows at once. */
const BATCH = 500

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
  for (let first = 0; first < ids.length; first += BATCH)
    for (const [id, count] of await onTimeOfBatch(ids.slice(first, first + BATCH), period, tolerance, now))
      counts.set(id, count)
  return counts
}

async function onTimeOfBatch(ids: string[], { from, to }: Period, tolerance: number, now: Date) {
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
    db.openingPunch.findMany({
      where: {
        stationId: { in: ids },
        kind: "OPEN",
        at: { gte: instantAt(before, 0), lt: instantAt(to, minutesPerDay) },
      },
      select: { stationId: true, at: true, late: true },
    }),
  ])
  const punchesOf = new Map(ids.map((id) => [id, [] as typeof punches]))
  for (const punch of punches) punchesOf.get(punch.stationId)?.push(punch)
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
    const dues = dueOpenings(timetable, daysFrom(from, to)).filter(({ at }) =>
      wasInService(transitions, openedAt, at),
    )
    return [id, countOnTime(dues, punchesOf.get(id) ?? [], tolerance, now)] as const
  })
}

function daysFrom(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}
