import { useTranslations } from "next-intl"
import { classes } from "@/components/ui/classes"
import { showDayShort, showWeekday, showWeekRange } from "@/components/ui/dates"
import { Icon } from "@/components/ui/icon"
import { chevronDownIcon } from "@/components/ui/icons"
import { Section } from "@/components/ui/section"
import type { PublishedWeek } from "@/lib/domain/schedules/published"
import type { Timetable } from "@/lib/domain/stations/opening"
import { type Day, dayOf, weekdayOf } from "@/lib/plain/clock"
import { daysOf } from "@/lib/plain/week"
import { DayHours } from "./day-hours"
import { SessionLine } from "./session-line"

type Props = {
  lang: string
  week: PublishedWeek
  timetable: Timetable
  now: Date
  title: "thisWeek" | "nextWeek"
}

/** A week from today on, hours and services of each day; the days gone by are folded away. */
export function WeekSection({ lang, week, timetable, now, title }: Props) {
  const t = useTranslations("riders.station")
  const today = dayOf(now)
  const days = daysOf(week.week)
  const rows = (some: Day[]) => (
    <ul>
      {some.map((day) => (
        <DayRow key={day} lang={lang} day={day} week={week} timetable={timetable} now={now} />
      ))}
    </ul>
  )
  const past = days.filter((day) => day < today)
  return (
    <Section id={title} title={t(title, { week: showWeekRange(lang, week.week) })}>
      {!week.publishedAt && <p className="mb-2 rounded-card bg-raised px-4 py-3">{t("notPublished")}</p>}
      {rows(days.filter((day) => day >= today))}
      {past.length > 0 && (
        <details className="group border-t border-line">
          <summary className="flex min-h-12 list-none items-center gap-1.5 text-accent-text [&::-webkit-details-marker]:hidden">
            {t("past")}
            <Icon path={chevronDownIcon} className="transition-transform group-open:rotate-180" />
          </summary>
          {rows(past)}
        </details>
      )}
    </Section>
  )
}

type RowProps = Omit<Props, "title"> & { day: Day }

function DayRow({ lang, day, week, timetable, now }: RowProps) {
  const t = useTranslations("riders.station")
  const isToday = day === dayOf(now)
  const sessions = week.sessions.filter(({ startsAt }) => dayOf(startsAt) === day)
  return (
    <li className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-3 border-t border-line py-3 first:border-t-0">
      <div className="leading-tight">
        <h3 className={classes("text-base font-bold", isToday && "text-accent-text")}>
          {isToday ? t("today") : showWeekday(lang, weekdayOf(day))}
        </h3>
        <p className="text-sm text-muted">{showDayShort(lang, day)}</p>
      </div>
      <div className="min-w-0">
        <div className="text-muted">
          <DayHours timetable={timetable} day={day} />
        </div>
        {sessions.length > 0 && (
          <ul className="mt-2 grid gap-2.5">
            {sessions.map((session) => (
              <SessionLine key={session.id} lang={lang} session={session} timetable={timetable} now={now} />
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}
