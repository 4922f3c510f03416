import { addDays, type Day, daysBetween, weekdayOf } from "@/lib/plain/clock"
import { type Cell, textOf } from "@/lib/plain/sheet"
import { type Span, spanFrom } from "@/lib/plain/spans"
import { mondayOf, weekOf } from "@/lib/plain/week"
import { occurrencesIn } from "../patterns/occurrences"
import { ruleOf } from "../patterns/rhythm-rules"
import { readDays, readPeriod } from "./read-days"
import { readHours } from "./read-hours"
import { type Recurrence, readRhythm, readRhythmAndSpans } from "./read-rhythm"
import { readSpans, readTime } from "./read-times"
import { readWeekdays } from "./read-weekdays"

/** What stands for a period that the row does not name, and the day near which dates without a year lie. */
export type TermDays = { from?: Day; to?: Day; today: Day }
export type Occasion = Span & { day: Day }
type Said = Map<string, Cell>
type Complain = (field: string, message: string, params?: Record<string, string | number>) => void
/** `on`: where the time's own cell says on which days. */
type Time = { span: Span; on: Recurrence | null }

const LONGEST_PERIOD = 370

/**
 * When a row's sessions are: on dates, or by a rhythm over a period. `repeats`: its days come from a rhythm, so that one that does not suit
 * is left out, not wrong.
 */
export function readWhen(
  cells: Said,
  term: TermDays,
  complain: Complain,
): { occasions: Occasion[]; repeats: boolean } {
  let wrong = 0
  const no: Complain = (...remark) => {
    wrong++
    complain(...remark)
  }
  const text = (field: string) => textOf(cells.get(field))
  const inDate = readPeriod(cells.get("date"), term.today)
  const rhythmInDate = cells.has("weekdays") ? null : readRhythm(cells.get("date"))
  const repeats = !cells.has("date") || inDate.ok || rhythmInDate !== null
  const times = timesSaid()
  const occasions = repeats ? repeated() : dated()
  if (occasions.length === 0 && wrong === 0) no(cells.has("weekdays") ? "weekdays" : "time", "noSuchDay")
  return { occasions, repeats }

  function timesSaid(): Time[] {
    if (!cells.has("time") && cells.has("starts")) return fromTwoColumns()
    const spans = readSpans(cells.get("time"))
    if (spans) return spans.map((span) => ({ span, on: null }))
    if (cells.has("date") || cells.has("weekdays")) return unread()
    const hours = readHours(cells.get("time"), []) ?? []
    if (hours.length > 0)
      return hours.map(({ weekday, ...span }) => ({
        span,
        on: { rhythm: { kind: "weekly", every: 1, weekdays: [weekday] }, beginsInWeek: 1 },
      }))
    const rare = readRhythmAndSpans(cells.get("time"))
    return rare ? rare.spans.map((span) => ({ span, on: rare.recurrence })) : unread()
  }

  function unread(): Time[] {
    no("time", cells.has("time") ? "timesUnread" : "required", { word: text("time") })
    return []
  }

  function fromTwoColumns(): Time[] {
    const [starts, ends] = [readTime(cells.get("starts")), readTime(cells.get("ends"))]
    if (starts === null) no("starts", "notATime")
    if (ends === null) no("ends", cells.has("ends") ? "notATime" : "required")
    const span = starts === null || ends === null ? null : spanFrom(starts, ends)
    if (starts !== null && starts === ends) no("ends", "endsWhenItStarts")
    return span ? [{ span, on: null }] : []
  }

  function dated(): Occasion[] {
    const read = readDays(cells.get("date"), term.today)
    if (!read.ok) no("date", read.code)
    const days = read.ok ? read.value : []
    const on = cells.has("weekdays") ? readWeekdays(text("weekdays")) : null
    if (on && days.some((day) => !on.includes(weekdayOf(day)))) no("weekdays", "weekdayDiffers")
    return days.flatMap((day) => times.map(({ span }) => ({ day, ...span })))
  }

  function repeated(): Occasion[] {
    const own = rhythmInDate ?? readRhythm(cells.get("weekdays"))
    if (cells.has("weekdays") && !own) no("weekdays", "rhythmUnread", { word: text("weekdays") })
    else if (!own && times.some(({ on }) => on === null)) no("weekdays", "required")
    const period = periodSaid()
    if (!period) return []
    return times
      .flatMap(({ span, on }) => {
        const recurrence = on ?? own
        return recurrence ? daysIn(period, recurrence).map((day) => ({ day, ...span })) : []
      })
      .sort((a, b) => (a.day === b.day ? a.opens - b.opens : a.day < b.day ? -1 : 1))
  }

  function periodSaid(): { from: Day; to: Day } | null {
    const period = inDate.ok ? inDate.value : cells.has("period") ? periodIn("period") : periodOfEnds()
    if (!period || period.to < period.from) return null
    if (daysBetween(period.from, period.to) <= LONGEST_PERIOD) return period
    no("to", "periodOverAYear")
    return null
  }

  function periodIn(field: string) {
    const read = readPeriod(cells.get(field), term.today)
    if (!read.ok) no(field, read.code)
    return read.ok ? read.value : null
  }

  function periodOfEnds() {
    const end = (field: "from" | "to") => {
      if (!cells.has(field)) return term[field] ?? null
      const read = readDays(cells.get(field), term.today)
      if (!read.ok) no(field, read.code)
      return read.ok ? (read.value[0] ?? null) : null
    }
    const [from, to] = [end("from"), end("to")]
    if (wrong === 0 && (!from || !to)) no("period", "periodMissing")
    if (from && to && to < from) no("to", "endsBeforeItBegins")
    return from && to ? { from, to } : null
  }
}

/** The same days as a pattern of this rhythm would have from the beginning of the period on. */
function daysIn({ from, to }: { from: Day; to: Day }, { rhythm, beginsInWeek }: Recurrence): Day[] {
  const begins = beginsInWeek === 1 ? from : addDays(mondayOf(weekOf(from)), 7)
  return occurrencesIn({ rule: ruleOf(rhythm), fromDay: begins, toDay: to }, from, to)
}
