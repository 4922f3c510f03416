import { dayOf, instantAt, minuteOf, minutesPerDay } from "@/lib/plain/clock"

export const TIMES_OF_DAY = ["MORNING", "NOON", "AFTERNOON", "EVENING"] as const
export type TimeOfDay = (typeof TIMES_OF_DAY)[number]

/** The minute of the day at which each begins; the evening goes on through the night, until the morning. */
const BEGINS = { MORNING: 5 * 60, NOON: 11 * 60, AFTERNOON: 14 * 60, EVENING: 18 * 60 } as const

export function timeOfDayAt(minute: number): TimeOfDay {
  return TIMES_OF_DAY.findLast((time) => BEGINS[time] <= minute) ?? "EVENING"
}

/** The times of day that a stretch of time lies in, if only in part; its end does not belong to it. */
export function timesOfDayIn(startsAt: Date, endsAt: Date): Set<TimeOfDay> {
  const midnight = instantAt(dayOf(startsAt), 0).getTime()
  const last = (endsAt.getTime() - midnight) / 60_000
  const times = new Set([timeOfDayAt(minuteOf(startsAt))])
  for (let day = 0; day * minutesPerDay < last; day++)
    for (const time of TIMES_OF_DAY) {
      const begins = day * minutesPerDay + BEGINS[time]
      if (begins > minuteOf(startsAt) && begins < last) times.add(time)
    }
  return times
}

export type Demand = {
  kind: { code: string; name: string; nameEn: string }
  /** Different riders, whenever it would suit them. */
  riders: number
  byTime: Record<TimeOfDay, number>
}

type Planned = { kindCode: string; startsAt: Date; endsAt: Date; cancelledAt: Date | null }

/** At which times of day a week offers a service. */
export function offeredTimes(kindCode: string, sessions: Planned[]): Set<TimeOfDay> {
  const standing = sessions.filter((session) => session.kindCode === kindCode && !session.cancelledAt)
  return new Set(standing.flatMap(({ startsAt, endsAt }) => [...timesOfDayIn(startsAt, endsAt)]))
}
