import { addDays, type Day, daysBetween, dbDateToDay } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import { kept } from "@/lib/server/kept"
import type { Tx } from "@/lib/server/transaction"
import { announcedOn } from "./announced"
import type { Holiday } from "./holiday"
import { type HolidayRun, holidayOf, type Overlay, runsOf } from "./rules"

/** What each of some days is, the office's word before the announced calendar. */
export async function holidaysOn(
  days: readonly Day[],
  tx: Tx | typeof db = db,
): Promise<Record<Day, Holiday>> {
  const office = tx === db ? await overlay() : await readOverlay(tx)
  return Object.fromEntries(days.map((day) => [day, holidayOf(day, announcedOn(day), office)]))
}

const overlay = kept(/^holiday\./, () => readOverlay(db))

async function readOverlay(tx: Tx | typeof db): Promise<Overlay> {
  // One after the other: inside a transaction there is one connection, which takes one query at a time.
  const days = await tx.holidayDay.findMany()
  const years = await tx.holidayYear.findMany()
  return {
    days: new Map(days.map(({ day, ...mark }) => [dbDateToDay(day), mark])),
    years: new Set(years.map(({ year }) => year)),
  }
}

export type HolidayYearView = {
  year: number
  /** "calendar": it came with the product; "office": entered here in full; "no": silence means nothing yet. */
  announced: "calendar" | "office" | "no"
  /** Every day that is not simply ordinary, or that somebody here has spoken about. */
  runs: HolidayRun[]
}

/** A year's holidays as they hold. The calendar is public, so that nobody is asked for. */
export async function holidaysOfYear(year: number): Promise<HolidayYearView> {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const office = await overlay()
  const days = Array.from({ length: daysBetween(first, last) + 1 }, (_, n) => addDays(first, n))
    .map((day) => ({
      day,
      own: office.days.has(day),
      holiday: holidayOf(day, announcedOn(day), office),
    }))
    .filter(({ own, holiday }) => own || holiday.kind === "off" || holiday.kind === "makeUpWorkday")
  const known = announcedOn(first).kind !== "notAnnounced"
  return {
    year,
    announced: known ? "calendar" : office.years.has(year) ? "office" : "no",
    runs: runsOf(days),
  }
}
