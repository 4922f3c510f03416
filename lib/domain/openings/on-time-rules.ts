import { addDays, type Day, dayOf, instantAt, minutesPerDay } from "@/lib/plain/clock"
import { hoursOn, type Timetable } from "../stations/opening"

/** How long before its time a door may be opened and the punch still be for that opening. */
export const EARLY_HOURS = 4

/** A day on which a station should have opened, and when. */
export type Due = { day: Day; at: Date }

/**
 * When a station should have opened its door on each of some days: at the beginning of the first opening of the day. What runs on
 * from the day before is no opening; a day without one is not counted.
 */
export function dueOpenings(timetable: Timetable, days: Day[]): Due[] {
  return days.flatMap((day) => {
    const before = hoursOn(timetable, addDays(day, -1)).spans
    const runsOnTo = Math.max(-1, ...before.map(({ closes }) => closes - minutesPerDay))
    const first = hoursOn(timetable, day).spans.find(({ opens }) => opens > runsOnTo)
    return first ? [{ day, at: instantAt(day, first.opens) }] : []
  })
}

/** A closure as it was at the time: written on its day or before, and lifted or not. */
export type PastClosure = {
  fromDay: Day
  toDay: Day | null
  reason: string
  createdAt: Date
  liftedAt: Date | null
}

/**
 * A closure excuses no day that was over when it was written down, and none after the day on which it was lifted. That day itself it
 * does: somebody lifted it in the course of it.
 */
export function asItWas({
  fromDay,
  toDay,
  reason,
  createdAt,
  liftedAt,
}: PastClosure): Timetable["closures"][number] {
  const written = dayOf(createdAt)
  const lifted = liftedAt && dayOf(liftedAt)
  return {
    fromDay: fromDay < written ? written : fromDay,
    toDay: lifted && (toDay === null || lifted < toDay) ? lifted : toDay,
    reason,
  }
}

/** Whether the station was in service at a moment, by the steps of its life, the earliest first. */
export function wasInService(steps: { at: Date; to: string }[], openedAt: Date | null, at: Date): boolean {
  const last = steps.findLast((step) => step.at <= at)
  return last ? last.to === "OPEN" : openedAt !== null && openedAt <= at
}

export type OnTime = {
  /** Days on which the station should have opened, as far as their time and the tolerance are over. */
  due: number
  onTime: number
  /** Of those on time, how many stand on the word of a phone that sent the punch later. */
  late: number
}

/** How many of the due openings were punched no later than so many minutes after their time. */
export function countOnTime(
  dues: Due[],
  punches: { at: Date; late: boolean }[],
  toleranceMinutes: number,
  now: Date,
): OnTime {
  const count: OnTime = { due: 0, onTime: 0, late: 0 }
  for (const { at } of dues) {
    const until = new Date(at.getTime() + toleranceMinutes * 60_000)
    if (until > now) continue
    const from = new Date(at.getTime() - EARLY_HOURS * 3_600_000)
    const inTime = punches.filter((punch) => punch.at > from && punch.at <= until)
    count.due++
    if (inTime.length === 0) continue
    count.onTime++
    if (inTime.every(({ late }) => late)) count.late++
  }
  return count
}

export const NEVER_DUE: OnTime = { due: 0, onTime: 0, late: 0 }

export function addOnTime(a: OnTime, b: OnTime): OnTime {
  return { due: a.due + b.due, onTime: a.onTime + b.onTime, late: a.late + b.late }
}
