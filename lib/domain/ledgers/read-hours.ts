import type { Weekday } from "@/lib/plain/clock"
import { type Cell, textOf } from "@/lib/plain/sheet"
import { readable } from "./plain-text"
import { readSpans } from "./read-times"
import { readWeekdays } from "./read-weekdays"

export type WeekSpan = { weekday: Weekday; opens: number; closes: number }

const CLOCK =
  "(?:凌晨|清晨|早上|早晨|上午|早|中午|下午|午后|傍晚|晚上|夜间|晚|次日|翌日|第二天)?\\d{1,2}(?:[:.点时](?:\\d{2}分?|半|整)?)?"
const SPAN = `${CLOCK}-${CLOCK}|\\d{4}-\\d{4}|全天(?:开放|候)?|24(?:小时|h)(?:开放|营业)?`
const SPANS = new RegExp(`(?:${SPAN})(?:、(?:${SPAN}))*`, "gi")
// What holidays do stands in the station's exceptions, day by day.
const HOLIDAYS = /[、(]*(?:法定)?(?:节假日|节日)(?:除外|休息|不开放|不营业|闭馆|正常开放)[)]*/g

/**
 * A week's opening hours in a cell: "周一至周五 9:00-18:00；周六日 10:00-16:00", "每天8:30-20:00", "9:00-17:00（周一三五）". Times without a
 * day hold on `days`. Null where something of it cannot be read.
 */
export function readHours(cell: Cell | undefined, days: Weekday[]): WeekSpan[] | null {
  const text = readable(textOf(cell).replace(/\n/g, "、"))
    .replace(HOLIDAYS, "")
    .replace(/^、|、$/g, "")
  const found = [...text.matchAll(SPANS)]
  if (found.length === 0) return null
  const spans: WeekSpan[] = []
  let at = 0
  for (const [index, match] of found.entries()) {
    const before = text.slice(at, match.index)
    at = match.index + match[0].length
    const behind = /^\(([^()]*)\)/.exec(text.slice(at))
    if (behind) at += behind[0].length
    const on = daysOf(before, behind?.[1], days, index)
    const times = readSpans(match[0])
    if (!on || !times) return null
    for (const weekday of on) for (const span of times) spans.push({ weekday, ...span })
  }
  if (strip(text.slice(at)) !== "") return null
  return spans.sort((a, b) => a.weekday - b.weekday || a.opens - b.opens)
}

function daysOf(
  before: string,
  behind: string | undefined,
  days: Weekday[],
  index: number,
): Weekday[] | null {
  const said = strip(before)
  if (said !== "" && behind !== undefined) return null
  if (said !== "") return readWeekdays(said)
  if (behind !== undefined) return readWeekdays(strip(behind))
  return index === 0 ? days : null
}

function strip(text: string): string {
  return text.replace(/^[、:()]+|[、:()]+$/g, "")
}
