import { addDays, type Day, daysBetween, instantAt, type Weekday, weekdayOf } from "@/lib/plain/clock"
import { proseOf, textOf } from "@/lib/plain/sheet"
import { type Span, spanFrom } from "@/lib/plain/spans"
import { normaliseLines, normaliseText } from "@/lib/plain/text"
import type { NewSession } from "../schedules/write-sessions"
import type { TermRow } from "../terms/reads"
import type { LedgerColumn } from "./header"
import { nameKey } from "./plain-text"
import { readDays, readPeriod } from "./read-days"
import { readHours } from "./read-hours"
import { readSpans, readTime } from "./read-times"
import { readWeekdays } from "./read-weekdays"
import type { LedgerRecord } from "./records"
import { type Remark, remarkOn } from "./remarks"

export type ScheduleWords = {
  stations: { id: string; name: string }[]
  kinds: TermRow[]
  providers: { id: string; name: string }[]
  /** Where the row names no station, and no period for its weekdays. */
  stationId?: string
  from?: Day
  to?: Day
  today: Day
}

/** What a row asks for. `repeats`: its days come from weekdays of a period, so that one that does not suit is left out, not wrong. */
export type SaidOfSessions = {
  stationId: string | null
  sessions: NewSession[]
  repeats: boolean
  /** Fields that the row says something about: of a session that is there already, only these change. */
  said: Set<string>
  wrong: Remark[]
}

const LONGEST_PERIOD = 370

/** Reads a row of a term's schedule: one date, several, or the weekdays of a period; one span of time, or several. */
export function readSessions(
  { cells }: LedgerRecord,
  columns: LedgerColumn[],
  words: ScheduleWords,
): SaidOfSessions {
  const wrong: Remark[] = []
  const no = (field: string, message: string, params?: Remark["params"]) =>
    void wrong.push(remarkOn(columns, field, message, params))
  const text = (field: string) => textOf(cells.get(field))
  const stationId = stationSaid()
  const kindCode = found(
    "kind",
    words.kinds.flatMap((k) => [k.name, k.nameEn].map((name) => ({ id: k.code, name }))),
  )
  if (text("kind") === "") no("kind", "required")
  const what = {
    kindCode: kindCode ?? "",
    providerId: found("provider", words.providers),
    place: short("place", 40),
    capacity: capacitySaid(),
    note: normaliseLines(proseOf(cells.get("note"))).slice(0, 300) || null,
  }
  const repeats = !cells.has("date") || periodInDate() !== null
  const times = timesSaid()
  const days = repeats ? repeated() : dated()
  const sessions = days.flatMap((day) =>
    times
      .filter(({ weekday }) => weekday === null || weekday === weekdayOf(day))
      .map(({ opens, closes }) => ({
        ...what,
        startsAt: instantAt(day, opens),
        endsAt: instantAt(day, closes),
      })),
  )
  if (sessions.length === 0 && wrong.length === 0)
    no(cells.has("weekdays") ? "weekdays" : "time", "noSuchDay")
  return { stationId, sessions, repeats, said: new Set(cells.keys()), wrong }

  function stationSaid() {
    const name = text("station")
    if (name === "") {
      if (!words.stationId) no("station", "required")
      return words.stationId ?? null
    }
    const named = words.stations.filter((station) => nameKey(station.name) === nameKey(name))
    if (named.length !== 1)
      no("station", named.length === 0 ? "stationUnknown" : "stationAmbiguous", { word: name })
    return named[0]?.id ?? null
  }

  function found(field: string, options: { id: string; name: string }[]): string | null {
    const word = text(field)
    if (word === "" || /^(?:无|\/|-)$/.test(word)) return null
    const option = options.find(({ name }) => nameKey(name) === nameKey(word))
    if (!option) no(field, "wordUnknown", { word })
    return option?.id ?? null
  }

  function short(field: string, maximum: number): string {
    const line = normaliseText(proseOf(cells.get(field)))
    if (line.length > maximum) no(field, "tooLong", { maximum })
    return line
  }

  function capacitySaid(): number | null {
    const said = text("capacity")
    const number = /^(?:约|不超过|限)?(\d{1,4})(?:人|名|个)?(?:左右|以内)?$/.exec(said)?.[1]
    if (said !== "" && !Number(number)) no("capacity", "notAWholeNumber")
    return Number(number) || null
  }

  function timesSaid(): (Span & { weekday: Weekday | null })[] {
    if (!cells.has("time") && cells.has("starts")) {
      const [starts, ends] = [readTime(cells.get("starts")), readTime(cells.get("ends"))]
      if (starts === null) no("starts", "notATime")
      if (ends === null) no("ends", cells.has("ends") ? "notATime" : "required")
      const span = starts === null || ends === null ? null : spanFrom(starts, ends)
      if (starts !== null && starts === ends) no("ends", "endsWhenItStarts")
      return span ? [{ ...span, weekday: null }] : []
    }
    const spans = readSpans(cells.get("time"))
    if (spans) return spans.map((span) => ({ ...span, weekday: null }))
    const hours = cells.has("date") || cells.has("weekdays") ? null : readHours(cells.get("time"), [])
    if (hours && hours.length > 0) return hours
    no("time", cells.has("time") ? "timesUnread" : "required", { word: text("time") })
    return []
  }

  function periodInDate() {
    const period = readPeriod(cells.get("date"), words.today)
    return period.ok ? period.value : null
  }

  function dated(): Day[] {
    const read = readDays(cells.get("date"), words.today)
    if (!read.ok) no("date", read.code)
    const days = read.ok ? read.value : []
    const on = cells.has("weekdays") ? readWeekdays(text("weekdays")) : null
    if (on && days.some((day) => !on.includes(weekdayOf(day)))) no("weekdays", "weekdayDiffers")
    return days
  }

  function repeated(): Day[] {
    const on = cells.has("weekdays") ? readWeekdays(text("weekdays")) : ([1, 2, 3, 4, 5, 6, 7] as Weekday[])
    if (!on) no("weekdays", "weekdaysUnread", { word: text("weekdays") })
    else if (!cells.has("weekdays") && times.some(({ weekday }) => weekday === null))
      no("weekdays", "required")
    const period = periodSaid()
    if (!on || !period) return []
    const length = daysBetween(period.from, period.to)
    if (length > LONGEST_PERIOD) no("to", "periodOverAYear")
    if (length > LONGEST_PERIOD || length < 0) return []
    const days = Array.from({ length: length + 1 }, (_, n) => addDays(period.from, n))
    return days.filter((day) => on.includes(weekdayOf(day)))
  }

  function periodSaid(): { from: Day; to: Day } | null {
    const inDate = periodInDate()
    if (inDate) return inDate
    if (cells.has("period")) {
      const read = readPeriod(cells.get("period"), words.today)
      if (!read.ok) no("period", read.code)
      return read.ok ? read.value : null
    }
    const end = (field: "from" | "to") => {
      if (!cells.has(field)) return words[field] ?? null
      const read = readDays(cells.get(field), words.today)
      if (!read.ok) no(field, read.code)
      return read.ok ? (read.value[0] ?? null) : null
    }
    const [from, to] = [end("from"), end("to")]
    if (wrong.length === 0 && (!from || !to)) no("period", "periodMissing")
    if (from && to && to < from) no("to", "endsBeforeItBegins")
    return from && to ? { from, to } : null
  }
}
