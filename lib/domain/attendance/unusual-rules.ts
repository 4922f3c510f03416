import { addDays, type Day } from "@/lib/plain/clock"

/** Fewer visits than this are nobody's business, however quiet a station usually is. */
export const LEAST_VISITS = 40
const SAME_WEEKDAYS = 8
const LEAST_DAYS = 3

/** The days of the same weekday that a day is compared with. */
export function usualDaysOf(day: Day): Day[] {
  return Array.from({ length: SAME_WEEKDAYS }, (_, week) => addDays(day, -7 * (week + 1)))
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}

/**
 * What is usual by the days it is compared with, and from how many visits a day is far from it: the median and six times the median
 * deviation, which a single wild day among them cannot move, and at least twice the usual. Null while too few days are known.
 */
export function usualOf(earlier: readonly number[]): { usual: number; farFrom: number } | null {
  if (earlier.length < LEAST_DAYS) return null
  const usual = median(earlier)
  const deviation = median(earlier.map((visits) => Math.abs(visits - usual)))
  return { usual, farFrom: Math.max(LEAST_VISITS, 2 * usual, usual + 6 * deviation) }
}
