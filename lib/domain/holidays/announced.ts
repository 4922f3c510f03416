import calendar from "chinese-days/dist/chinese-days.json" with { type: "json" }
import type { Day } from "@/lib/plain/clock"
import type { Holiday, HolidayName } from "./holiday"

/** Days by name, e.g. "2026-02-15": "Spring Festival,春节,4". The package's data only: its code is built for other module systems. */
type Days = Record<Day, string | undefined>
const off: Days = calendar.holidays
const makeUp: Days = calendar.workdays

const announced = new Set(Object.keys(off).map((day) => day.slice(0, 4)))

/**
 * The public holidays of mainland China, as announced. A year that the calendar does not hold is "notAnnounced" as a whole: nobody may
 * take its silence for a working day.
 */
export function announcedOn(day: Day): Holiday {
  if (!announced.has(day.slice(0, 4))) return { kind: "notAnnounced" }
  if (off[day]) return { kind: "off", name: nameOf(off[day]) }
  if (makeUp[day]) return { kind: "makeUpWorkday", name: nameOf(makeUp[day]) }
  return { kind: "ordinary" }
}

function nameOf(text: string): HolidayName {
  const [en = text, zh = en] = text.split(",")
  return { zh, en }
}
