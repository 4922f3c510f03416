/**
 * Business time is Asia/Shanghai. The zone is a fixed +08:00 here: China has had no daylight saving since 1991
 * and no date before 2000 is any business of ours, so the arithmetic needs no zone database and gives the same
 * answer on a server in any zone and on any phone.
 */

/** A calendar day in Asia/Shanghai, "2026-11-24". Days sort as strings. */
export type Day = string

/** ISO weekday, Monday = 1 … Sunday = 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export const minutesPerDay = 1440

const msPerMinute = 60_000
const msPerDay = 86_400_000
const offsetMs = 8 * 60 * msPerMinute
const firstYear = 2000
const lastYear = 2100

// A list of stations asks for the same few days some thousand times. Only those of our century are kept: no more than 36,890.
const midnights = new Map<Day, number>()
const dayNames = new Map<number, Day>()

const isOurs = (ms: number) => ms >= Date.UTC(firstYear) && ms < Date.UTC(lastYear + 1)

/** UTC midnight of a day in milliseconds. Throws a RangeError for a day that is not on the calendar. */
function utcMidnight(day: Day): number {
  const known = midnights.get(day)
  if (known !== undefined) return known
  const ms = Date.parse(`${day}T00:00:00Z`)
  // Date.parse takes 30 February for 2 March on some engines, so the way back must give the same day.
  if (Number.isNaN(ms) || dayOfUtc(ms) !== day) throw new RangeError(`not a day: ${day}`)
  if (isOurs(ms)) midnights.set(day, ms)
  return ms
}

function dayOfUtc(ms: number): Day {
  const number = Math.floor(ms / msPerDay)
  const known = dayNames.get(number)
  if (known !== undefined) return known
  const day = new Date(ms).toISOString().slice(0, 10)
  if (isOurs(ms)) dayNames.set(number, day)
  return day
}

/** Whether a text is a day of the calendar between 2000 and 2100, written with all its zeros. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const year = Number(text.slice(0, 4))
  if (year < firstYear || year > lastYear) return false
  const ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(ms) && dayOfUtc(ms) === text
}

/** The day in Shanghai at an instant. */
export function dayOf(instant: Date): Day {
  return dayOfUtc(instant.getTime() + offsetMs)
}

/** Whole minutes since midnight in Shanghai, 0…1439; seconds are cut off. */
export function minuteOf(instant: Date): number {
  const inDay = (((instant.getTime() + offsetMs) % msPerDay) + msPerDay) % msPerDay
  return Math.floor(inDay / msPerMinute)
}

/** The instant at a minute of a day. Minutes from 1440 on fall on the next day, as in a span that crosses midnight. */
export function instantAt(day: Day, minute: number): Date {
  return new Date(utcMidnight(day) + minute * msPerMinute - offsetMs)
}

export function addDays(day: Day, days: number): Day {
  return dayOfUtc(utcMidnight(day) + days * msPerDay)
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (utcMidnight(to) - utcMidnight(from)) / msPerDay
}

export function weekdayOf(day: Day): Weekday {
  return (new Date(utcMidnight(day)).getUTCDay() || 7) as Weekday
}

/** Reads "9:30", "09:30" or "24:00", also typed with a Chinese input method ("９：３０"). Minutes 0…1440, or null. */
export function parseTime(text: string): number | null {
  const match = /^(\d{1,2}):([0-5]\d)$/.exec(text.normalize("NFKC").trim())
  if (!match) return null
  const minute = Number(match[1]) * 60 + Number(match[2])
  return minute <= minutesPerDay ? minute : null
}

/**
 * Minutes of a day as "09:30". The end of the day is "24:00"; a minute after it is the time on the next day
 * ("01:30" for 1530): whether to add 次日 is for the page, which asks `crossesMidnight`.
 */
export function formatTime(minute: number): string {
  const shown = minute === minutesPerDay ? minute : minute % minutesPerDay
  const two = (n: number) => String(n).padStart(2, "0")
  return `${two(Math.floor(shown / 60))}:${two(shown % 60)}`
}

/** Whether a closing or ending minute lies on the next day. Exactly midnight (1440) still belongs to its own day. */
export function crossesMidnight(minute: number): boolean {
  return minute > minutesPerDay
}

/** "2026-11-24T09:30:00+08:00": what the API shows for an instant; fractions of a second are cut off. */
export function toOffsetIso(instant: Date): string {
  return `${new Date(instant.getTime() + offsetMs).toISOString().slice(0, 19)}+08:00`
}

/** A day as the database driver wants it for a `date` column: UTC midnight. */
export function dayToDbDate(day: Day): Date {
  return new Date(utcMidnight(day))
}

/** The way back from a `date` column. Never use `dayOf` there: that shifts by the zone. */
export function dbDateToDay(date: Date): Day {
  return dayOfUtc(date.getTime())
}
