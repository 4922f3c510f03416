import { getLocale, getTranslations } from "next-intl/server"
import { showDay, showWeekday } from "@/components/ui/dates"
import { Section } from "@/components/ui/section"
import type { StationRecord } from "@/lib/domain/stations/reads"
import { crossesMidnight, formatTime } from "@/lib/plain/clock"
import type { Span } from "@/lib/plain/spans"

/** The week's hours and the dates on which others hold. */
export async function HoursSection({ station }: { station: StationRecord }) {
  const [t, tUi, lang] = await Promise.all([getTranslations("stations"), getTranslations("ui"), getLocale()])
  const { spans, exceptions } = station.facts
  const shown = ({ opens, closes }: Span) =>
    opens === 0 && closes === 1440
      ? tUi("allDay")
      : `${formatTime(opens)}–${crossesMidnight(closes) ? tUi("nextDay", { time: formatTime(closes) }) : formatTime(closes)}`
  const line = (list: Span[]) => (list.length === 0 ? tUi("closed") : list.map(shown).join("  "))
  return (
    <Section id="hours" title={t("form.hours")}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
          <div key={weekday} className="contents">
            <dt className="text-muted">{showWeekday(lang, weekday)}</dt>
            <dd>{line(spans.filter((span) => span.weekday === weekday))}</dd>
          </div>
        ))}
      </dl>
      {exceptions.length > 0 && (
        <>
          <h3 className="mt-4 mb-1.5">{t("form.exceptions")}</h3>
          <ul className="space-y-1">
            {exceptions.map((exception) => (
              <li key={exception.day}>
                {showDay(lang, exception.day)} {line(exception.spans)}
                <span className="text-muted"> · {exception.reason}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
