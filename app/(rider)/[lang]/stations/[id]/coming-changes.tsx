import { useTranslations } from "next-intl"
import { showDay } from "@/components/ui/dates"
import { Section } from "@/components/ui/section"
import type { Timetable } from "@/lib/domain/stations/opening"
import { addDays, dayOf } from "@/lib/plain/clock"
import { mondayOf, weekNow } from "@/lib/plain/week"
import { spanWords } from "../../opening-words"

type Props = { lang: string; timetable: Timetable; now: Date }

/** Closures that are not over, and days after this week that have another timetable. */
export function ComingChanges({ lang, timetable, now }: Props) {
  const t = useTranslations("riders.station")
  const opening = useTranslations("riders.opening")
  const sunday = addDays(mondayOf(weekNow(now)), 6)
  const closures = timetable.closures
    .filter(({ toDay }) => toDay === null || toDay >= dayOf(now))
    .map(({ fromDay, toDay, reason }) => {
      const from = showDay(lang, fromDay)
      const words =
        toDay === null
          ? t("closedFrom", { from })
          : toDay === fromDay
            ? t("closedOn", { day: from })
            : t("closedFromTo", { from, to: showDay(lang, toDay) })
      return { day: fromDay, words, reason }
    })
  const exceptions = timetable.exceptions
    .filter(({ day }) => day > sunday)
    .map(({ day, spans, reason }) => {
      const hours = spans.map((span) => spanWords(opening, span)).join(" ")
      const shown = showDay(lang, day)
      return {
        day,
        words: spans.length === 0 ? t("closedOn", { day: shown }) : t("otherHours", { day: shown, hours }),
        reason,
      }
    })
  const changes = [...closures, ...exceptions].sort((a, b) => (a.day < b.day ? -1 : 1))
  if (changes.length === 0) return null
  return (
    <Section id="changes" title={t("changes")}>
      <ul className="grid gap-2.5">
        {changes.map(({ day, words, reason }) => (
          <li key={`${day} ${words}`}>
            <p className="font-semibold">{words}</p>
            <p className="text-sm text-muted">{t("reason", { reason })}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
