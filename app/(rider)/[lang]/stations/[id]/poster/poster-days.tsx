import { useTranslations } from "next-intl"
import { classes } from "@/components/ui/classes"
import { showDayShort, showTime, showWeekday } from "@/components/ui/dates"
import type { PosterDay } from "@/lib/domain/attendance/public-poster"
import { crossesMidnight, formatTime, minutesPerDay, weekdayOf } from "@/lib/plain/clock"
import type { Span } from "@/lib/plain/spans"

/** Monday to Sunday: when it is open and what is on. */
export function PosterDays({ lang, days }: { lang: string; days: PosterDay[] }) {
  const t = useTranslations("checkIn.poster")
  const ui = useTranslations("ui")
  const hours = ({ opens, closes }: Span) => {
    if (opens === 0 && closes === minutesPerDay) return ui("allDay")
    const end = formatTime(closes)
    return `${formatTime(opens)}–${crossesMidnight(closes) ? ui("nextDay", { time: end }) : end}`
  }
  return (
    <table className="w-full border-collapse print:text-[14pt]">
      <thead>
        <tr className="text-start text-sm text-muted">
          <th className="border-b-2 border-edge py-1.5 pe-3 text-start font-medium">{t("day")}</th>
          <th className="border-b-2 border-edge py-1.5 pe-3 text-start font-medium">{t("hours")}</th>
          <th className="border-b-2 border-edge py-1.5 text-start font-medium">{t("services")}</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, spans, reason, closed, sessions }) => (
          <tr key={day} className="align-top">
            <th
              scope="row"
              className="border-b border-line py-2 pe-3 text-start font-semibold whitespace-nowrap"
            >
              {showWeekday(lang, weekdayOf(day))}
              <span className="block text-sm font-normal text-muted">{showDayShort(lang, day)}</span>
            </th>
            <td className="border-b border-line py-2 pe-3">
              {spans.length === 0 ? (
                <span className="text-muted">{ui("closed")}</span>
              ) : (
                spans.map((span) => (
                  <span key={span.opens} className="block whitespace-nowrap">
                    {hours(span)}
                  </span>
                ))
              )}
              {reason && <span className="block text-sm text-muted">{reason}</span>}
            </td>
            <td className="border-b border-line py-2">
              {sessions.map((session) => (
                <span key={session.id} className={classes("block", closed && "text-muted line-through")}>
                  <span className="font-semibold">{lang === "en" ? session.kindEn : session.kind}</span>{" "}
                  <span className="whitespace-nowrap">
                    {showTime(session.startsAt)}–{showTime(session.endsAt)}
                  </span>
                  {session.place && <span className="text-muted"> · {session.place}</span>}
                </span>
              ))}
              {closed && sessions.length > 0 && <span className="block font-semibold">{t("calledOff")}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
