import { type Day, dayOf, instantAt, weekdayOf } from "@/lib/plain/clock"
import { daysOf, type Week } from "@/lib/plain/week"
import type { OnHoliday, OnMakeUpDay } from "@/lib/server/generated/enums"
import type { Holiday } from "../holidays/holiday"
import { asPlanned, type SessionFacts } from "../schedules/rules"
import { occurrencesIn, runsInWeekOf, type Season } from "./occurrences"
import { rhythmOf } from "./rhythm-rules"

/** What a station holds again and again. */
export type Pattern = Season & {
  id: string
  kindCode: string
  providerId: string | null
  place: string
  capacity: number | null
  bookable: boolean
  note: string | null
  /** Minutes of the day; `ends` beyond 1440 runs into the next day. */
  starts: number
  ends: number
  onHoliday: OnHoliday
  onMakeUpDay: OnMakeUpDay
}

/** A session that could be planned. Its id is made from where it comes from, so that the same one has the same id each time. */
export type Candidate = {
  session: SessionFacts
  /** Why its own pattern, or the calendar, would rather not have it. */
  unwanted?: "holiday" | "makeUpDay"
}

type Holidays = Record<Day, Holiday>

/** The sessions that patterns would hold in a week, also those that a holiday takes out. */
export function sessionsOfPatterns(
  patterns: readonly Pattern[],
  week: Week,
  holidays: Holidays,
): Candidate[] {
  return patterns.flatMap((pattern) =>
    daysOfPattern(pattern, week, holidays).map((day) => {
      const unwanted = unwantedOn(pattern, holidays[day])
      return { session: sessionOn(pattern, day), ...(unwanted ? { unwanted } : {}) }
    }),
  )
}

/** The days of a week on which a pattern falls: by its rhythm, and on the make-up workdays that it takes along. */
function daysOfPattern(pattern: Pattern, week: Week, holidays: Holidays): Day[] {
  const days = daysOf(week)
  const own = occurrencesIn(pattern, days[0], days[6])
  const also = takesMakeUpDays(pattern, days[0])
    ? days.filter((day) => holidays[day]?.kind === "makeUpWorkday" && inSeason(pattern, day))
    : []
  return [...new Set([...own, ...also])].sort()
}

function takesMakeUpDays({ rule, fromDay, onMakeUpDay }: Pattern, monday: Day): boolean {
  if (onMakeUpDay !== "ALSO") return false
  const rhythm = rhythmOf(rule)
  return rhythm.kind === "weekly" && runsInWeekOf(monday, fromDay, rhythm.every)
}

function inSeason({ fromDay, toDay }: Season, day: Day): boolean {
  return fromDay <= day && (toDay === null || day <= toDay)
}

function unwantedOn({ onHoliday, onMakeUpDay }: Pattern, holiday?: Holiday): Candidate["unwanted"] {
  if (holiday?.kind === "off" && onHoliday === "SKIP") return "holiday"
  if (holiday?.kind === "makeUpWorkday" && onMakeUpDay === "SKIP") return "makeUpDay"
  return undefined
}

function sessionOn(pattern: Pattern, day: Day): SessionFacts {
  const { id, kindCode, providerId, place, capacity, bookable, note, starts, ends } = pattern
  return {
    id: `${id}.${weekdayOf(day)}`,
    kindCode,
    providerId,
    place,
    capacity,
    bookable,
    note,
    startsAt: instantAt(day, starts),
    endsAt: instantAt(day, ends),
    ...asPlanned,
  }
}

/** Another week's sessions, so many days later at the same time; what would fall on a day off is named. */
export function sessionsLike(source: readonly SessionFacts[], days: number, holidays: Holidays): Candidate[] {
  const later = (at: Date) => new Date(at.getTime() + days * 86_400_000)
  return source.map((session) => {
    const startsAt = later(session.startsAt)
    const id = `${session.id}.again`
    const moved = {
      ...session,
      id,
      startsAt,
      endsAt: later(session.endsAt),
      ...asPlanned,
    }
    return holidays[dayOf(startsAt)]?.kind === "off"
      ? { session: moved, unwanted: "holiday" }
      : { session: moved }
  })
}
