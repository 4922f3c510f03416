import { useTranslations } from "next-intl"
import { showDay } from "@/components/ui/dates"
import { Section } from "@/components/ui/section"
import type { PublishedRow } from "@/lib/domain/schedules/published"
import type { Timetable } from "@/lib/domain/stations/opening"
import { dayOf } from "@/lib/plain/clock"
import { DayHours } from "./day-hours"
import { SessionLine } from "./session-line"

type Props = { lang: string; timetable: Timetable; sessions: PublishedRow[]; now: Date }

/** Today's hours and what is on. */
export function TodayCard({ lang, timetable, sessions, now }: Props) {
  const t = useTranslations("riders.station")
  const today = dayOf(now)
  const todays = sessions.filter(({ startsAt }) => dayOf(startsAt) === today)
  return (
    <Section id="today" title={`${t("today")} · ${showDay(lang, today)}`}>
      <div className="text-lg font-semibold">
        <DayHours timetable={timetable} day={today} />
      </div>
      {todays.length === 0 ? (
        <p className="mt-2 text-muted">{t("noServiceToday")}</p>
      ) : (
        <ul className="mt-2 grid gap-3">
          {todays.map((session) => (
            <SessionLine key={session.id} lang={lang} session={session} timetable={timetable} now={now} />
          ))}
        </ul>
      )}
    </Section>
  )
}
