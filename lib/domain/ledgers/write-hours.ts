import { crossesMidnight, formatTime, minutesPerDay, type Weekday } from "@/lib/plain/clock"
import type { WeekSpan } from "./read-hours"

const HAN = "一二三四五六日"

/** A week's opening hours as an office writes them, and as `readHours` reads them: "周一至周五 09:00-18:00；周六日 10:00-16:00". */
export function writeHours(spans: readonly WeekSpan[]): string {
  const days = new Map<string, Weekday[]>()
  for (const weekday of [1, 2, 3, 4, 5, 6, 7] as Weekday[]) {
    const own = spans.filter((span) => span.weekday === weekday)
    if (own.length === 0) continue
    const times = own.map(timesOf).join("、")
    days.set(times, [...(days.get(times) ?? []), weekday])
  }
  return [...days].map(([times, on]) => `${daysOf(on)} ${times}`).join("；")
}

function daysOf(days: Weekday[]): string {
  const [first = 1, last = first] = [days[0], days.at(-1)]
  if (days.length === 7) return "每天"
  if (days.length > 2 && last - first === days.length - 1) return `周${HAN[first - 1]}至周${HAN[last - 1]}`
  return `周${days.map((day) => HAN[day - 1]).join("")}`
}

function timesOf({ opens, closes }: WeekSpan): string {
  if (opens === 0 && closes === minutesPerDay) return "全天"
  return `${formatTime(opens)}-${crossesMidnight(closes) ? "次日" : ""}${formatTime(closes)}`
}
