import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { DataTable } from "@/components/ui/data-table"
import { showDayShort, showTime, showWeekday } from "@/components/ui/dates"
import { Icon } from "@/components/ui/icon"
import { triangleAlertIcon } from "@/components/ui/icons"
import type { AcrossRow, PlacedSession } from "@/lib/domain/schedules/across-stations"
import { weekdayOf } from "@/lib/plain/clock"
import { daysOf, type Week } from "@/lib/plain/week"
import { useProblemText } from "../use-problem-text"

type Names = { kind: (code: string) => string; provider: (id: string) => string }
type Props = {
  rows: AcrossRow[]
  week: Week
  /** Only what this provider does. */
  only?: string
  names: Names
  empty: ReactNode
}

/** Stations by days; each cell says what is on, and leads to the station's own week. */
export function AcrossTable({ rows, week, only, names, empty }: Props) {
  const t = useTranslations("schedules.across")
  const lang = useLocale()
  return (
    <DataTable
      wide
      caption={t("title")}
      rows={rows}
      rowKey={({ stationId }) => stationId}
      empty={empty}
      columns={[
        {
          key: "station",
          label: t("station"),
          cell: ({ stationId, station, units }) => (
            <>
              <a
                href={`/console/schedules/${stationId}/${week}`}
                className="block min-w-32 text-accent-text underline-offset-2 hover:underline"
              >
                {station}
              </a>
              <span className="text-sm font-normal text-muted">{units.join(" ")}</span>
            </>
          ),
        },
        ...daysOf(week).map((day, index) => ({
          key: day,
          label: `${showWeekday(lang, weekdayOf(day))} ${showDayShort(lang, day)}`,
          cell: ({ days }: AcrossRow) => (
            <Cell sessions={days[index]?.sessions ?? []} only={only} names={names} />
          ),
        })),
      ]}
    />
  )
}

function Cell({ sessions, only, names }: { sessions: PlacedSession[]; only?: string; names: Names }) {
  const t = useTranslations("schedules.across")
  const problemText = useProblemText()
  const shown = sessions.filter(({ providerId }) => !only || providerId === only)
  if (shown.length === 0) return <span className="text-muted">–</span>
  return (
    <ul className="min-w-28 space-y-1 text-sm leading-tight">
      {shown.map(({ id, kindCode, providerId, startsAt, endsAt, doubled, tooFar, doubts }) => (
        <li key={id}>
          <span className="whitespace-nowrap">
            {showTime(startsAt)}–{showTime(endsAt)}
          </span>{" "}
          <span className="font-medium">{names.kind(kindCode)}</span>
          {providerId && <span className="block text-muted">{names.provider(providerId)}</span>}
          {[
            ...(doubled ? [t("doubled")] : []),
            ...(tooFar ? [t("tooFar")] : []),
            ...doubts.map(problemText),
          ].map((doubt) => (
            <span key={doubt} className="flex items-start gap-1 text-warn">
              <Icon path={triangleAlertIcon} size="1em" className="mt-0.5" />
              {doubt}
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
