import { addDays, type Day, daysBetween, isDay, weekdayOf } from "@/lib/plain/clock"
import { type Ok, ok, type Refusal, refuse } from "@/lib/plain/result"
import { type Cell, textOf } from "@/lib/plain/sheet"
import { readWeekdays } from "./read-weekdays"

type Read<T> = Ok<T> | Refusal<"notADay" | "weekdayDiffers" | "endsBeforeItBegins">

const DATE =
  /(?:(?<year>20\d{2})\s*[-/.年]\s*)?(?<month>1[0-2]|0?[1-9])\s*[-/.月]\s*(?<day>3[01]|[12]\d|0?[1-9])\s*[日号]?(?:\s*[T、]?\s*00:00(?::00)?)?|(?<solid>20\d{6})/
const WEEKDAY = /^\s*[(（]?\s*((?:周|星期|礼拜)[一二三四五六日天])\s*[)）]?/
// Excel counts days from 1900; 36526 is 1 January 2000.
const SERIAL = { origin: "2000-01-01", at: 36_526, last: 73_415 }

/**
 * A date as a cell has it: a real date, Excel's serial number, "2026.11.30", "2026年11月30日（周一）", "11月30日". Without a year it is the
 * date nearest to `near`. A weekday beside it that is not the date's own is a mistake that only its writer can put right.
 */
export function readDay(cell: Cell | undefined, near: Day): Read<Day> {
  const days = readDays(cell, near)
  if (!days.ok) return days
  const [day, ...more] = days.value
  return day && more.length === 0 ? ok(day) : refuse("notADay")
}

/** One date or several: "12月1日、12月8日". */
export function readDays(cell: Cell | undefined, near: Day): Read<Day[]> {
  const stored = dayStored(cell)
  if (stored) return ok([stored])
  const found: Day[] = []
  let rest = textOf(cell)
  while (rest !== "") {
    const one = dayAt(rest, near)
    if (!one.ok) return one
    found.push(one.value.day)
    const next = rest.slice(one.value.length)
    rest = next.replace(/^\s*[、,，;；\n]\s*/, "")
    if (rest !== "" && rest === next) return refuse("notADay")
  }
  return found.length > 0 ? ok(found) : refuse("notADay")
}

/** "2026.9.1-2026.12.31", "9月1日至12月31日": an end without a year is the first such date after the beginning. */
export function readPeriod(cell: Cell | undefined, near: Day): Read<{ from: Day; to: Day }> {
  const text = textOf(cell)
  const start = dayAt(text, near)
  if (!start.ok) return start
  const rest = text.slice(start.value.length)
  const dash = /^\s*[-‐–—―~〜至到]+\s*/.exec(rest)
  if (!dash) return refuse("notADay")
  const end = dayAt(rest.slice(dash[0].length), addDays(start.value.day, 180))
  if (!end.ok) return end
  if (rest.slice(dash[0].length + end.value.length).trim() !== "") return refuse("notADay")
  return end.value.day < start.value.day
    ? refuse("endsBeforeItBegins")
    : ok({ from: start.value.day, to: end.value.day })
}

function dayStored(cell: Cell | undefined): Day | null {
  if (cell instanceof Date) {
    const day = Number.isNaN(cell.getTime()) ? "" : cell.toISOString().slice(0, 10)
    return isDay(day) ? day : null
  }
  const number =
    typeof cell === "number" ? cell : /^\d{5}(?:\.0+)?$/.test(textOf(cell)) ? Number(textOf(cell)) : null
  if (number === null || number < SERIAL.at || number > SERIAL.last) return null
  return addDays(SERIAL.origin, Math.floor(number) - SERIAL.at)
}

function dayAt(text: string, near: Day): Read<{ day: Day; length: number }> {
  const match = DATE.exec(text)
  const parts = match?.groups
  if (!match || !parts || text.slice(0, match.index).trim() !== "") return refuse("notADay")
  const day = parts.solid
    ? `${parts.solid.slice(0, 4)}-${parts.solid.slice(4, 6)}-${parts.solid.slice(6)}`
    : dated(parts.year, Number(parts.month), Number(parts.day), near)
  if (!isDay(day)) return refuse("notADay")
  let length = match.index + match[0].length
  const beside = WEEKDAY.exec(text.slice(length))
  if (beside) {
    length += beside[0].length
    if (readWeekdays(beside[1] ?? "")?.[0] !== weekdayOf(day)) return refuse("weekdayDiffers")
  }
  return ok({ day, length })
}

function dated(year: string | undefined, month: number, day: number, near: Day): Day {
  const two = (n: number) => String(n).padStart(2, "0")
  const inYear = (n: number) => `${n}-${two(month)}-${two(day)}`
  if (year) return inYear(Number(year))
  const now = Number(near.slice(0, 4))
  const [best = ""] = [now - 1, now, now + 1]
    .map(inYear)
    .filter(isDay)
    .sort((a, b) => Math.abs(daysBetween(near, a)) - Math.abs(daysBetween(near, b)))
  return best
}
