import { useLocale, useTranslations } from "next-intl"
import { showDay } from "@/components/ui/dates"
import type { WeekView } from "@/lib/domain/schedules/reads"
import { dayOf } from "@/lib/plain/clock"
import { timesText } from "../../times-text"
import type { PlannerProps } from "./planner-props"

/** The week on paper: a table, since a grid that one can drag is of no use there. */
export function PrintedWeek({ view, names }: { view: WeekView; names: PlannerProps["names"] }) {
  const t = useTranslations("schedules.print")
  const tUi = useTranslations("ui")
  const lang = useLocale()
  return (
    <table className="hidden w-full border-collapse print:table [&_:is(td,th)]:border [&_:is(td,th)]:border-line [&_:is(td,th)]:px-2 [&_:is(td,th)]:py-1 [&_:is(td,th)]:text-start">
      <thead>
        <tr>
          {(["day", "time", "kind", "provider", "place", "note"] as const).map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.sessions.map((session) => (
          <tr key={session.id}>
            <th scope="row">{showDay(lang, dayOf(session.startsAt))}</th>
            <td>{timesText(session, (time) => tUi("nextDay", { time }))}</td>
            <td>{names.kinds[session.kindCode]}</td>
            <td>{names.providers[session.providerId ?? ""]}</td>
            <td>{session.place}</td>
            <td>
              {session.cancelledAt ? t("cancelled", { reason: session.cancelReason ?? "" }) : session.note}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
