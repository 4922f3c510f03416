import type { DirectorySession } from "@/lib/domain/directory/services"
import type { Timetable } from "@/lib/domain/stations/opening"
import { dayOf, formatTime, minuteOf } from "@/lib/plain/clock"
import { mergeSpans } from "@/lib/plain/spans"
import { idOf } from "./hsds-ids"

const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const
const ZONE = 8

const time = (minute: number) => `${formatTime(minute)}+08:00`

/** A week of opening hours: days with the same hours are one schedule. A closing time that is not later than the opening is the next day's. */
export function openingSchedules(stationId: string, { spans, exceptions }: Timetable) {
  const days = new Map<string, { opens: number; closes: number; byday: string[] }>()
  for (const [index, code] of DAYS.entries())
    for (const span of mergeSpans(spans.filter(({ weekday }) => weekday === index + 1))) {
      const key = `${span.opens}-${span.closes}`
      days.set(key, { ...span, byday: [...(days.get(key)?.byday ?? []), code] })
    }
  const weekly = [...days].map(([key, { opens, closes, byday }]) => ({
    id: idOf("opening", stationId, key),
    location_id: stationId,
    freq: "WEEKLY" as const,
    wkst: "MO" as const,
    byday: byday.join(","),
    opens_at: time(opens),
    closes_at: time(closes),
    timezone: ZONE,
  }))
  const dated = exceptions.flatMap(({ day, spans, reason }) =>
    mergeSpans(spans).map(({ opens, closes }) => ({
      id: idOf("exception", stationId, day, String(opens)),
      location_id: stationId,
      valid_from: day,
      valid_to: day,
      opens_at: time(opens),
      closes_at: time(closes),
      timezone: ZONE,
      description: reason,
    })),
  )
  return [...weekly, ...dated]
}

/** A session that is announced: once, on its day. */
export function sessionSchedule({ id, startsAt, endsAt, place, note }: DirectorySession, serviceId: string) {
  const day = dayOf(startsAt)
  return {
    id,
    service_id: serviceId,
    valid_from: day,
    valid_to: dayOf(endsAt),
    dtstart: day,
    count: 1,
    opens_at: time(minuteOf(startsAt)),
    closes_at: time(minuteOf(endsAt)),
    timezone: ZONE,
    ...(place ? { description: place } : {}),
    ...(note ? { notes: note } : {}),
  }
}
