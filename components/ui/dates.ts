import { addDays, type Day, dayOf, formatTime, minuteOf, weekdayOf } from "@/lib/plain/clock"
import { daysOf, type Week } from "@/lib/plain/week"

const weekdaysZh = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]
const weekdaysEn = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
const monthsEn = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

function parts(day: Day) {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8)) }
}

export function showWeekday(lang: string, weekday: number): string {
  return (lang === "en" ? weekdaysEn : weekdaysZh)[weekday - 1] ?? ""
}

/** 11月23日 / 23 Nov */
export function showDayShort(lang: string, day: Day): string {
  const { month, date } = parts(day)
  return lang === "en" ? `${date} ${monthsEn[month - 1]}` : `${month}月${date}日`
}

/** 11月23日 周一 / Mon 23 Nov */
export function showDay(lang: string, day: Day): string {
  const weekday = showWeekday(lang, weekdayOf(day))
  return lang === "en" ? `${weekday} ${showDayShort(lang, day)}` : `${showDayShort(lang, day)} ${weekday}`
}

/** 2026年11月23日 / 23 Nov 2026: where the year matters. */
export function showDayWithYear(lang: string, day: Day): string {
  const { year } = parts(day)
  return lang === "en" ? `${showDayShort(lang, day)} ${year}` : `${year}年${showDayShort(lang, day)}`
}

/** 09:30, in Shanghai. */
export function showTime(instant: Date): string {
  return formatTime(minuteOf(instant))
}

/** 11月23日 周一 09:30 / Mon 23 Nov 09:30 */
export function showInstant(lang: string, instant: Date): string {
  return `${showDay(lang, dayOf(instant))} ${showTime(instant)}`
}

/** 11月23日–29日 / 23–29 Nov; the months are both named where they differ. */
export function showWeekRange(lang: string, week: Week): string {
  const [monday] = daysOf(week)
  const sunday = addDays(monday, 6)
  const [from, to] = [parts(monday), parts(sunday)]
  if (lang === "en")
    return from.month === to.month
      ? `${from.date}–${showDayShort(lang, sunday)}`
      : `${showDayShort(lang, monday)} – ${showDayShort(lang, sunday)}`
  return from.month === to.month
    ? `${showDayShort(lang, monday)}–${to.date}日`
    : `${showDayShort(lang, monday)}–${showDayShort(lang, sunday)}`
}
