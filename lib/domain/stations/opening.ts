import {
  addDays,
  type Day,
  dayOf,
  instantAt,
  minutesPerDay,
  type Weekday,
  weekdayOf,
} from "@/lib/plain/clock"
import { coversSpan, mergeSpans, type Span, shiftSpan } from "@/lib/plain/spans"

/** When a station is open: its week, the dates on which another timetable holds, and the times it is shut altogether. */
export type Timetable = {
  spans: { weekday: Weekday; opens: number; closes: number }[]
  /** Another timetable on one date; no spans, shut all day. */
  exceptions: { day: Day; spans: Span[]; reason: string }[]
  /** Both days inclusive; `toDay` null is until further notice. Lifted closures are not in here. */
  closures: { fromDay: Day; toDay: Day | null; reason: string }[]
}

/** The closure that shuts a day, of those given. */
export function closureOn<C extends { fromDay: Day; toDay: Day | null }>(
  closures: C[],
  day: Day,
): C | undefined {
  return closures.find(({ fromDay, toDay }) => fromDay <= day && (toDay === null || day <= toDay))
}

/** The spans that begin on a day, and the reason when they are not the weekday's own. A closure beats an exception. */
export function hoursOn(timetable: Timetable, day: Day): { spans: Span[]; reason: string | null } {
  const closure = closureOn(timetable.closures, day)
  if (closure) return { spans: [], reason: closure.reason }
  const exception = timetable.exceptions.find((e) => e.day === day)
  if (exception) return { spans: mergeSpans(exception.spans), reason: exception.reason }
  const weekday = weekdayOf(day)
  return { spans: mergeSpans(timetable.spans.filter((span) => span.weekday === weekday)), reason: null }
}

// What of a stretch of days is open, on the scale of minutes since the first day's midnight. What the day before runs past
// midnight belongs to this day too, unless this day is shut by a closure: nobody keeps a door open past "shut from Monday".
function openAcross(timetable: Timetable, first: Day, days: number): Span[] {
  const spans: Span[] = []
  for (let n = -1; n < days; n++) {
    const day = addDays(first, n)
    const shutNext = closureOn(timetable.closures, addDays(day, 1))
    for (const span of hoursOn(timetable, day).spans) {
      const closes = shutNext ? Math.min(span.closes, minutesPerDay) : span.closes
      spans.push(shiftSpan({ opens: span.opens, closes }, n * minutesPerDay))
    }
  }
  return spans
}

function minuteFrom(first: Day, instant: Date): number {
  return (instant.getTime() - instantAt(first, 0).getTime()) / 60_000
}

/** Whether the station is open for the whole of a stretch of time. */
export function isOpenThroughout(timetable: Timetable, startsAt: Date, endsAt: Date): boolean {
  const first = dayOf(startsAt)
  const inner = { opens: minuteFrom(first, startsAt), closes: minuteFrom(first, endsAt) }
  return coversSpan(openAcross(timetable, first, Math.ceil(inner.closes / minutesPerDay) + 1), inner)
}

/**
 * When the timetable last opened or shut the door; null where it was shut all yesterday and today. It looks back to yesterday's
 * midnight and no further: of a door that is open day and night it says that moment.
 */
export function turnedAt(timetable: Timetable, now: Date): Date | null {
  const first = addDays(dayOf(now), -1)
  const minute = minuteFrom(first, now)
  const begun = openAcross(timetable, first, 2)
    .filter(({ opens }) => opens <= minute)
    .sort((a, b) => a.opens - b.opens)
  let last: Span | null = null
  for (const span of begun)
    last =
      last && span.opens <= last.closes
        ? { opens: last.opens, closes: Math.max(last.closes, span.closes) }
        : span
  if (!last || last.closes <= 0) return null
  return instantAt(first, last.closes > minute ? Math.max(last.opens, 0) : last.closes)
}

/** How far ahead a change of the door is looked for, in days. */
const HORIZON = 14

export type OpenState = {
  open: boolean
  /** When that changes next; null when it does not within two weeks (24 h, or shut until further notice). */
  changesAt: Date | null
  /** Why it is shut today, in the office's words; null when it is open or merely outside its hours. */
  reason: string | null
}

/** The timetable's answer to "is it open now". */
export function openState(timetable: Timetable, now: Date): OpenState {
  const today = dayOf(now)
  const minute = minuteFrom(today, now)
  const spans = openAcross(timetable, today, HORIZON).sort((a, b) => a.opens - b.opens)
  let until = minute
  for (const { opens, closes } of spans) if (opens <= until && closes > until) until = closes
  if (until > minute) {
    const endless = until >= HORIZON * minutesPerDay
    return { open: true, changesAt: endless ? null : instantAt(today, until), reason: null }
  }
  const next = spans.find(({ opens }) => opens > minute)
  return {
    open: false,
    changesAt: next ? instantAt(today, next.opens) : null,
    reason: hoursOn(timetable, today).reason,
  }
}
