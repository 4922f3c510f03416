import { getDayDetail } from "chinese-days"
import type { Day } from "@/lib/plain/clock"
import type { Holiday, HolidayName } from "./holiday"

/**
 * The public holidays of mainland China, as announced. A year that the calendar does not hold is "notAnnounced" as a whole: nobody may
 * take its silence for a working day.
 */
export function holidayOn(day: Day): Holiday {
  if (!isAnnounced(day.slice(0, 4))) return { kind: "notAnnounced" }
  const { work } = getDayDetail(day)
  const name = nameOf(day)
  if (!name) return { kind: "ordinary" }
  return { kind: work ? "makeUpWorkday" : "off", name }
}

const announced = new Map<string, boolean>()

// Every announced year begins with New Year's Day.
function isAnnounced(year: string): boolean {
  const known = announced.get(year) ?? nameOf(`${year}-01-01`) !== null
  announced.set(year, known)
  return known
}

// Days of the announcement are named "Spring Festival,春节,4", all others by their weekday ("Sunday").
function nameOf(day: Day): HolidayName | null {
  const [en, zh] = getDayDetail(day).name.split(",")
  return en && zh ? { en, zh } : null
}
