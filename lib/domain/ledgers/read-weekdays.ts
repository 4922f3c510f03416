import type { Weekday } from "@/lib/plain/clock"
import { readable } from "./plain-text"

const DAYS = "一二三四五六日"
const ALL: Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const WHOLE = /^(?:每天|每日|天天|全周|每周七天|一周七天|周一-周日|everyday|daily)$/i
const PREFIX = /^(?:每(?:个)?周|每(?:个)?星期|逢周|星期|礼拜|周)/
const ENGLISH = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

/** "周一三五", "星期一至星期五", "周六日", "工作日", "Mon-Fri" … in the order of the week; null for what says anything else. */
export function readWeekdays(text: string): Weekday[] | null {
  const said = readable(text)
  if (WHOLE.test(said.replaceAll("、", ""))) return ALL
  const found = new Set<Weekday>()
  let rest = said
  let named = false
  while (rest !== "") {
    const word = wordAt(rest)
    if (word) {
      for (const day of word.days) found.add(day)
      rest = rest.slice(word.length).replace(/^、/, "")
      named = true
      continue
    }
    const from = dayAt(rest, named)
    if (!from) return null
    named = true
    rest = rest.slice(from.length)
    let to = from
    if (rest.startsWith("-")) {
      const end = dayAt(rest.slice(1), named)
      if (!end) return null
      to = end
      rest = rest.slice(1 + end.length)
    }
    for (const day of between(from.day, to.day)) found.add(day)
    rest = rest.replace(/^、/, "")
  }
  return found.size > 0 ? ALL.filter((day) => found.has(day)) : null
}

function wordAt(text: string): { days: Weekday[]; length: number } | null {
  const weekdays = /^工作日/.exec(text)
  if (weekdays) return { days: [1, 2, 3, 4, 5], length: weekdays[0].length }
  const weekend = /^(?:双休日|休息日|(?:每)?周末)/.exec(text)
  return weekend ? { days: [6, 7], length: weekend[0].length } : null
}

// A figure is a weekday only after the word for it: "1、3、5" alone may be days of the month.
function dayAt(text: string, named: boolean): { day: Weekday; length: number } | null {
  const prefix = PREFIX.exec(text)?.[0] ?? ""
  const sign = text[prefix.length] ?? ""
  const number = sign === "天" ? 7 : DAYS.indexOf(sign) + 1
  if (sign !== "" && number > 0) return { day: number as Weekday, length: prefix.length + 1 }
  if (/^[1-7]$/.test(sign) && (prefix !== "" || named) && !/^\d/.test(text.slice(prefix.length + 1)))
    return { day: Number(sign) as Weekday, length: prefix.length + 1 }
  const english = /^[a-z]+\.?/i.exec(text)?.[0] ?? ""
  const index = ENGLISH.indexOf(english.slice(0, 3).toLowerCase())
  return index < 0 ? null : { day: (index + 1) as Weekday, length: english.length }
}

/** Over the end of the week too: Friday to Monday is four days. */
function between(from: Weekday, to: Weekday): Weekday[] {
  const length = ((to - from + 7) % 7) + 1
  return Array.from({ length }, (_, n) => (((from - 1 + n) % 7) + 1) as Weekday)
}
