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
