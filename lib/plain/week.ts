import { addDays, type Day, dayOf, daysBetween, isDay, weekdayOf } from "./clock"

/** An ISO 8601 week, Monday first, "2026-W48". Weeks sort as strings. */
export type Week = string
export type DaysOfWeek = [Day, Day, Day, Day, Day, Day, Day]

function parts(week: Week): { year: number; number: number } | null {
  const match = /^(\d{4})-W(\d{2})$/.exec(week)
  return match ? { year: Number(match[1]), number: Number(match[2]) } : null
}

function format(year: number, number: number): Week {
  return `${String(year).padStart(4, "0")}-W${String(number).padStart(2, "0")}`
}

/** Monday of the first ISO week: the week that 4 January lies in. */
function firstMonday(year: number): Day {
  const fourth = `${String(year).padStart(4, "0")}-01-04`
  return addDays(fourth, 1 - weekdayOf(fourth))
}

/** 52 or 53. */
export function weeksInYear(year: number): 52 | 53 {
  return (daysBetween(firstMonday(year), firstMonday(year + 1)) / 7) as 52 | 53
}

/** Whether a text is a week that exists (2025 has no W53) and holds a day that `isDay` accepts. */
export function isWeek(text: string): boolean {
  const found = parts(text)
  if (!found || found.year < 1999 || found.year > 2100) return false
  if (found.number < 1 || found.number > weeksInYear(found.year)) return false
  const monday = mondayOf(text)
  return isDay(monday) || isDay(addDays(monday, 6))
}

/** The week a day lies in. Its year is the year of its Thursday, so 2027-01-01 lies in 2026-W53. */
export function weekOf(day: Day): Week {
  const thursday = addDays(day, 4 - weekdayOf(day))
  const year = Number(thursday.slice(0, 4))
  return format(year, Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1)
}

/** The week in Shanghai at an instant. */
export function weekNow(instant: Date): Week {
  return weekOf(dayOf(instant))
}

/** Throws a RangeError for a text that is no week: callers check what came from outside with `isWeek`. */
export function mondayOf(week: Week): Day {
  const found = parts(week)
  if (!found) throw new RangeError(`not a week: ${week}`)
  return addDays(firstMonday(found.year), (found.number - 1) * 7)
}

/** Monday to Sunday. */
export function daysOf(week: Week): DaysOfWeek {
  const monday = mondayOf(week)
  return [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(monday, n)) as DaysOfWeek
}

/** The week so many weeks later, or earlier for a negative number; steps over year ends and 53rd weeks. */
export function addWeeks(week: Week, weeks: number): Week {
  return weekOf(addDays(mondayOf(week), weeks * 7))
}

/** For sorting: negative when `a` is earlier, 0 when they are the same week. */
export function compareWeeks(a: Week, b: Week): number {
  return a < b ? -1 : a > b ? 1 : 0
}
