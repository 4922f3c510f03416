import type { Weekday } from "@/lib/plain/clock"

/** Which one of a month's weekdays; -1 is the last. */
export const NTHS = [1, 2, 3, 4, -1] as const
export type Nth = (typeof NTHS)[number]

/** How often something comes again, as people say it. */
export type Rhythm =
  /** Every so many weeks, counted from the week in which it begins, on these weekdays. */
  | { kind: "weekly"; every: number; weekdays: Weekday[] }
  /** The second Friday of the month; the first and the third. */
  | { kind: "monthlyWeekday"; nths: Nth[]; weekday: Weekday }
  /** The 15th of the month; -1 is the last day. A month that lacks the day is left out. */
  | { kind: "monthlyDay"; monthDay: number }

export const RHYTHMS = ["weekly", "monthlyWeekday", "monthlyDay"] as const satisfies Rhythm["kind"][]

const NAMES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const

/** The rhythm as RFC 5545 writes it. */
export function ruleOf(rhythm: Rhythm): string {
  switch (rhythm.kind) {
    case "weekly":
      return `FREQ=WEEKLY;INTERVAL=${rhythm.every};BYDAY=${rhythm.weekdays.map(nameOf).join(",")};WKST=MO`
    case "monthlyWeekday":
      return `FREQ=MONTHLY;BYDAY=${rhythm.nths.map((nth) => `${nth}${nameOf(rhythm.weekday)}`).join(",")}`
    case "monthlyDay":
      return `FREQ=MONTHLY;BYMONTHDAY=${rhythm.monthDay}`
  }
}

/** The way back. Throws for a rule that `ruleOf` does not write: nothing else is ever stored. */
export function rhythmOf(rule: string): Rhythm {
  const parts = new Map(rule.split(";").map((part) => part.split("=") as [string, string]))
  const days = (parts.get("BYDAY") ?? "").split(",").filter(Boolean)
  const monthDay = parts.get("BYMONTHDAY")
  if (monthDay) return { kind: "monthlyDay", monthDay: Number(monthDay) }
  if (parts.get("FREQ") === "WEEKLY" && days.length > 0)
    return { kind: "weekly", every: Number(parts.get("INTERVAL") ?? 1), weekdays: days.map(weekdayNamed) }
  const [first] = days
  if (!first) throw new Error(`not a rule of ours: ${rule}`)
  return {
    kind: "monthlyWeekday",
    nths: days.map((day) => Number(day.slice(0, -2)) as Nth),
    weekday: weekdayNamed(first.slice(-2)),
  }
}

function nameOf(weekday: Weekday): string {
  return NAMES[weekday - 1] as string
}

function weekdayNamed(name: string): Weekday {
  return (NAMES.indexOf(name as (typeof NAMES)[number]) + 1) as Weekday
}
