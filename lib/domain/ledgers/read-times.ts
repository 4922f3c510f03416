import { minutesPerDay } from "@/lib/plain/clock"
import type { Cell } from "@/lib/plain/sheet"
import { type Span, spanFrom } from "@/lib/plain/spans"
import { readable } from "./plain-text"

const ALL_DAY = /^(?:全天(?:开放|候)?|24(?:小时|h)(?:开放|营业)?|二十四小时|24\/7)$/i
const HALF = "(?<half>凌晨|清晨|早上|早晨|上午|早|中午|下午|午后|傍晚|晚上|夜间|晚|次日|翌日|第二天)?"
const CLOCK = "(?<hour>\\d{1,2})(?:(?<mark>[:.点时])(?:(?<minute>[0-5]\\d)分?|(?<thirty>半)|整)?)?"
const TIME = new RegExp(`^${HALF}${CLOCK}$`)
const FIGURES = /^(?<hour>\d{2})(?<minute>[0-5]\d)$/

type Said = { minute: number; half: string; marked: boolean }

/** One time of day: "9:00", "9点半", "下午2:30", "0930", or the fraction of a day that a spreadsheet stores. Minutes 0…1440. */
export function readTime(cell: Cell | undefined): number | null {
  const counted = minutesStored(cell)
  if (counted !== null) return counted
  const said = timeOf(readable(cell), "")
  return said?.marked ? said.minute : null
}

function minutesStored(cell: Cell | undefined): number | null {
  if (cell instanceof Date) {
    const minutes = Math.round((cell.getTime() % 86_400_000) / 60_000)
    return ((minutes % minutesPerDay) + minutesPerDay) % minutesPerDay
  }
  return typeof cell === "number" && cell >= 0 && cell <= 1 ? Math.round(cell * minutesPerDay) : null
}

/** "9:00-11:30、14:00-17:00", "上午9点至11点半；下午2点至5点", "全天". An end before its start lies on the next day. Null for anything else. */
export function readSpans(cell: Cell | undefined): Span[] | null {
  const text = readable(cell)
  if (ALL_DAY.test(text)) return [{ opens: 0, closes: minutesPerDay }]
  const spans: Span[] = []
  for (const piece of text.split("、")) {
    const span = spanOf(piece)
    if (!span) return null
    spans.push(span)
  }
  return spans
}

function spanOf(piece: string): Span | null {
  const [from = "", to = "", ...more] = piece.split("-")
  if (more.length > 0) return null
  const start = timeOf(from, "")
  // "9-11点": the first hour's word stands after the second. Without any, 9-11 may as well be a date.
  const end = start && timeOf(to, "")
  if (!start || !end || !(start.marked || end.marked)) return null
  // "下午2:00-5:00": the afternoon holds for both.
  const later = end.half === "" && end.minute <= start.minute && end.minute + 720 > start.minute
  const closes = later && start.half !== "" ? Math.min(end.minute + 720, minutesPerDay) : end.minute
  return spanFrom(start.minute, closes)
}

function timeOf(text: string, fallback: string): Said | null {
  const groups = (TIME.exec(text) ?? FIGURES.exec(text))?.groups
  if (!groups) return null
  const { half = fallback, thirty } = groups
  // "9." and "9:" without minutes are unfinished.
  if (groups.mark && /[:.]/.test(groups.mark) && !groups.minute) return null
  const minutes = thirty ? 30 : Number(groups.minute ?? 0)
  const minute = hourOf(Number(groups.hour), half) * 60 + minutes
  if (minute > minutesPerDay) return null
  return { minute, half, marked: groups.mark !== undefined || FIGURES.test(text) }
}

function hourOf(hour: number, half: string): number {
  if (/下午|午后|傍晚/.test(half) && hour < 12) return hour + 12
  if (/中午/.test(half) && hour < 3) return hour + 12
  // Midnight is the end of an evening, and the beginning of a small hour.
  if (/晚|夜间/.test(half)) return hour < 5 ? hour : hour <= 12 ? hour + 12 : hour
  if (/凌晨/.test(half) && hour === 12) return 0
  return hour
}
