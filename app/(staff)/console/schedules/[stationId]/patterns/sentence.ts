import type { useTranslations } from "next-intl"
import { showDayWithYear, showWeekday } from "@/components/ui/dates"
import { type Rhythm, rhythmOf } from "@/lib/domain/patterns/rhythm-rules"
import type { Pattern } from "@/lib/domain/patterns/rules"
import { formatTime, minutesPerDay, type Weekday } from "@/lib/plain/clock"

type Words = ReturnType<typeof useTranslations<"patterns">>

/** 每月第二个周五 09:00–11:00 义诊 */
export function sentenceOf(
  t: Words,
  lang: string,
  { rule, starts, ends }: Pick<Pattern, "rule" | "starts" | "ends">,
  kind: string,
): string {
  const end = ends > minutesPerDay ? t("nextDay", { time: formatTime(ends) }) : formatTime(ends)
  return t("sentence", { when: whenOf(t, lang, rhythmOf(rule)), times: `${formatTime(starts)}–${end}`, kind })
}

function whenOf(t: Words, lang: string, rhythm: Rhythm): string {
  switch (rhythm.kind) {
    case "weekly":
      return t("when.weekly", { every: String(rhythm.every), days: daysText(t, lang, rhythm.weekdays) })
    case "monthlyWeekday": {
      const nths = rhythm.nths.map((nth) => t(`nths.${nth === -1 ? "last" : nth}`)).join(t("comma"))
      return t("when.monthlyWeekday", { nths, weekday: showWeekday(lang, rhythm.weekday) })
    }
    case "monthlyDay":
      return rhythm.monthDay === -1 ? t("when.lastDay") : t("when.monthlyDay", { day: rhythm.monthDay })
  }
}

// 周一至周五 reads better than five names.
function daysText(t: Words, lang: string, weekdays: Weekday[]): string {
  const [first, last] = [weekdays[0] ?? 1, weekdays.at(-1) ?? 1]
  if (weekdays.length >= 3 && last - first === weekdays.length - 1)
    return t("fromTo", { from: showWeekday(lang, first), to: showWeekday(lang, last) })
  return weekdays.map((weekday) => showWeekday(lang, weekday)).join(t("comma"))
}

/** 2026年11月23日起, or from one day to another. */
export function seasonOf(t: Words, lang: string, { fromDay, toDay }: Pattern): string {
  const from = showDayWithYear(lang, fromDay)
  return toDay ? t("seasonTo", { from, to: showDayWithYear(lang, toDay) }) : t("seasonFrom", { from })
}
