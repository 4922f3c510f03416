import type { Weekday } from "@/lib/plain/clock"
import type { Cell } from "@/lib/plain/sheet"
import type { Span } from "@/lib/plain/spans"
import type { Nth, Rhythm } from "../patterns/rhythm-rules"
import { readable } from "./plain-text"
import { readSpans } from "./read-times"
import { readWeekdays } from "./read-weekdays"

/** How often, and whether it begins in the first week of its period or in the second. */
export type Recurrence = { rhythm: Rhythm; beginsInWeek: 1 | 2 }

const MONTHLY = /^每(?:个)?月(?:的)?/
const NTH_WEEKDAY = /^((?:、?(?:第|最后)[^周星礼]*)+)((?:周|星期|礼拜)[一二三四五六日天])$/
const NTH: Record<string, Nth> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  1: 1,
  2: 2,
  3: 3,
  4: 4,
  最后一: -1,
  最后: -1,
}
const LAST_DAY = /^(?:最后一[天日]|月?[末底])$/
const SOME_WEEKS =
  /^每([一二两三四1-4])(?:个)?(?:周|星期)(?:一次)?|^每?隔([一二两三1-3])?(?:个)?(?:周|星期)(?:一次)?/
const HALF_OF_WEEKS = /\(?(单|双)(?:数)?周\)?/
// Longer than a cell that says when; every place to cut it is tried.
const LONGEST = 80

/**
 * "每周一三", "隔周周三", "周三（双周）", "每月第二个周五", "每月15日": as offices write what comes again. Odd and even weeks are counted from the first
 * week of the term. Null for what says anything else.
 */
export function readRhythm(cell: Cell | undefined): Recurrence | null {
  const said = readable(cell)
  return MONTHLY.test(said) ? monthly(said.replace(MONTHLY, "")) : weekly(said)
}

/** A rhythm and its times in one cell: "每月第二个周五 9:00-11:00". */
export function readRhythmAndSpans(cell: Cell | undefined): { recurrence: Recurrence; spans: Span[] } | null {
  const said = readable(cell)
  for (let at = 1; at < Math.min(said.length, LONGEST); at++) {
    const spans = readSpans(said.slice(at).replace(/^、/, ""))
    const recurrence = spans && readRhythm(said.slice(0, at))
    if (recurrence) return { recurrence, spans }
  }
  return null
}

function monthly(said: string): Recurrence | null {
  if (LAST_DAY.test(said)) return { rhythm: { kind: "monthlyDay", monthDay: -1 }, beginsInWeek: 1 }
  const monthDay = Number(/^(\d{1,2})[日号]$/.exec(said)?.[1] ?? 0)
  if (monthDay >= 1 && monthDay <= 31) return { rhythm: { kind: "monthlyDay", monthDay }, beginsInWeek: 1 }
  const [, ordinals = "", day = ""] = NTH_WEEKDAY.exec(said) ?? []
  const nths = ordinals.split("、").map((word) => NTH[word.replace(/[第个的]/g, "")])
  const [weekday] = readWeekdays(day) ?? []
  if (!weekday || nths.some((nth) => nth === undefined)) return null
  return { rhythm: { kind: "monthlyWeekday", nths: nths as Nth[], weekday }, beginsInWeek: 1 }
}

function weekly(said: string): Recurrence | null {
  const half = HALF_OF_WEEKS.exec(said)?.[1]
  const whole = said.replace(HALF_OF_WEEKS, "").replace(/^、|、$/g, "")
  const rare = SOME_WEEKS.exec(whole)
  const weekdays = readWeekdays(whole.replace(SOME_WEEKS, "").replace(/^、/, ""))
  if (!weekdays) return null
  const every = rare ? weeksApart(rare[1], rare[2]) : 1
  if (half && rare && every !== 2) return null
  return {
    rhythm: { kind: "weekly", every: half ? 2 : every, weekdays: weekdays as Weekday[] },
    beginsInWeek: half === "双" ? 2 : 1,
  }
}

function weeksApart(every: string | undefined, between = "一"): number {
  return every ? (NTH[every] ?? 1) : (NTH[between] ?? 1) + 1
}
