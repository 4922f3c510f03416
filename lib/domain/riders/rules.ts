import { type Day, dayOf } from "@/lib/plain/clock"

/** Days that a phone's last tap is remembered to know a repeat: no session takes attendance for longer. */
export const LAST_SCAN_DAYS = 2

/**
 * The first day whose records may still be linked to a phone: the first of the month that lies `months` whole months back, so that
 * a month is forgotten as a whole or not at all.
 */
export function linkedFrom(now: Date, months: number): Day {
  const [year = 0, month = 0] = dayOf(now).split("-").map(Number)
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 10)
}

/** A code opens for so long, and is tried so often. */
export const CODE_MINUTES = 10
export const CODE_TRIES = 5

/** Codes to one number, or for one phone: a minute apart, and so many a day. */
export const CODES_A_DAY = 5
export const CODE_DAY_MS = 86_400_000
const BETWEEN_CODES_MS = 60_000

/** Milliseconds until another code may be sent after those that were; 0: now. */
export function waitForCode(sent: readonly Date[], now: Date): number {
  const times = sent.map((at) => at.getTime()).sort((a, b) => b - a)
  const last = times[0] ?? Number.NEGATIVE_INFINITY
  const full = times[CODES_A_DAY - 1] ?? Number.NEGATIVE_INFINITY
  return Math.max(0, last + BETWEEN_CODES_MS - now.getTime(), full + CODE_DAY_MS - now.getTime())
}
