import type { useTranslations } from "next-intl"
import { showInstant } from "@/components/ui/dates"
import { addDays, crossesMidnight, dayOf, formatTime, minuteOf, minutesPerDay } from "@/lib/plain/clock"
import type { Span } from "@/lib/plain/spans"

type T = ReturnType<typeof useTranslations<"riders.opening">>

/** 21:00, 次日 02:00 or 24:00 for a door that shuts, 明天 09:00 for one that opens, else the date too. */
export function changeWords(t: T, lang: string, open: boolean, at: Date, now: Date): string {
  const [today, day, minute] = [dayOf(now), dayOf(at), minuteOf(at)]
  const time = formatTime(minute)
  if (day === today) return time
  if (day !== addDays(today, 1)) return showInstant(lang, at)
  if (open) return minute === 0 ? formatTime(minutesPerDay) : t("nextDay", { time })
  return t("tomorrow", { time })
}

/** 09:00–21:00, 22:00–次日 06:00 or 全天 */
export function spanWords(t: T, { opens, closes }: Span): string {
  if (opens === 0 && closes === minutesPerDay) return t("allDay")
  const end = formatTime(closes)
  return `${formatTime(opens)}–${crossesMidnight(closes) ? t("nextDay", { time: end }) : end}`
}

const MINUTE_MS = 60_000
/** Seen to longer ago than this says nothing about today. */
const OLDEST_DAYS = 30

/** 2 小时前核实; null when it was too long ago to mean anything. */
export function agoWords(t: T, at: Date, now: Date): string | null {
  const minutes = Math.floor((now.getTime() - at.getTime()) / MINUTE_MS)
  const [hours, days] = [Math.floor(minutes / 60), Math.floor(minutes / minutesPerDay)]
  if (days > OLDEST_DAYS) return null
  if (minutes < 1) return t("verifiedNow")
  if (hours < 1) return t("verifiedMinutes", { count: minutes })
  return days < 1 ? t("verifiedHours", { count: hours }) : t("verifiedDays", { count: days })
}
