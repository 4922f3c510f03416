import { addDays, type Day } from "@/lib/plain/clock"
import type { HolidayMark } from "@/lib/server/generated/enums"
import type { Holiday, HolidayKind } from "./holiday"

const KINDS: Record<HolidayMark, HolidayKind> = {
  OFF: "off",
  MAKE_UP_WORKDAY: "makeUpWorkday",
  ORDINARY: "ordinary",
}

/** What an administrator has entered. */
export type Overlay = {
  days: Map<Day, { kind: HolidayMark; name: string; nameEn: string }>
  /** Years that the announced calendar does not hold, entered in full. */
  years: Set<number>
}

/** What a day is: as an administrator says, else as announced. */
export function holidayOf(day: Day, announced: Holiday, overlay: Overlay): Holiday {
  const own = overlay.days.get(day)
  if (own) {
    const kind = KINDS[own.kind]
    return own.name === "" ? { kind } : { kind, name: { zh: own.name, en: own.nameEn || own.name } }
  }
  if (announced.kind === "notAnnounced" && overlay.years.has(Number(day.slice(0, 4))))
    return { kind: "ordinary" }
  return announced
}

/** Days in a row that are the same thing, said by the same side. */
export type HolidayRun = { fromDay: Day; toDay: Day; days: number; own: boolean; holiday: Holiday }

/** Neighbouring days that say the same become one line; the days come in order. */
export function runsOf(days: { day: Day; own: boolean; holiday: Holiday }[]): HolidayRun[] {
  const runs: HolidayRun[] = []
  for (const { day, own, holiday } of days) {
    const last = runs.at(-1)
    if (last && addDays(last.toDay, 1) === day && last.own === own && isSame(last.holiday, holiday)) {
      last.toDay = day
      last.days++
    } else runs.push({ fromDay: day, toDay: day, days: 1, own, holiday })
  }
  return runs
}

function isSame(a: Holiday, b: Holiday): boolean {
  return a.kind === b.kind && a.name?.zh === b.name?.zh
}
