import { RRuleTemporal } from "rrule-temporal"
import { type Day, daysBetween } from "@/lib/plain/clock"
import { mondayOf, weekOf } from "@/lib/plain/week"

export type Season = {
  rule: string
  fromDay: Day
  /** Inclusive; null is until it is ended. */
  toDay: Day | null
}

/** The days of a stretch, both ends included, on which the rule lets something happen. Knows no holiday. */
export function occurrencesIn({ rule, fromDay, toDay }: Season, first: Day, last: Day): Day[] {
  const from = fromDay > first ? fromDay : first
  const to = toDay !== null && toDay < last ? toDay : last
  if (to < from) return []
  // Days stand as UTC midnights: the library never learns of a zone in which a day could begin at another hour.
  const dates = new RRuleTemporal({ rruleString: `DTSTART:${stamp(fromDay)}\nRRULE:${rule}` }).between(
    midnight(from),
    midnight(to),
    true,
  )
  return dates.map((date) => date.toPlainDate().toString())
}

/** Whether a rhythm of every so many weeks comes round in the week of a day. */
export function runsInWeekOf(day: Day, fromDay: Day, every: number): boolean {
  const weeks = daysBetween(mondayOf(weekOf(fromDay)), mondayOf(weekOf(day))) / 7
  return weeks >= 0 && weeks % every === 0
}

function stamp(day: Day): string {
  return `${day.replaceAll("-", "")}T000000Z`
}

function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}
