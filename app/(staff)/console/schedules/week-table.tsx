import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Badge } from "@/components/ui/badge"
import { DataTable } from "@/components/ui/data-table"
import { showInstant, showWeekRange } from "@/components/ui/dates"
import type { WeekState } from "@/lib/domain/schedules/schema"
import type { WeekRow } from "@/lib/domain/schedules/week-list"
import { addWeeks, type Week } from "@/lib/plain/week"
import { weekHref } from "./[stationId]/[week]/address"
import { STATE_TONE } from "./state-tone"

/** Each station with how its week stands, and the one after it. */
export function WeekTable({ rows, week, empty }: { rows: WeekRow[]; week: Week; empty: ReactNode }) {
  const t = useTranslations("schedules")
  const lang = useLocale()
  const next = addWeeks(week, 1)
  const state = (row: WeekRow, of: Week, value: WeekState) => (
    <a href={weekHref(row.stationId, of)} className="hover:underline">
      <Badge tone={STATE_TONE[value]}>{t(`state.${value}`)}</Badge>
    </a>
  )
  return (
    <DataTable
      caption={t("list.title", { range: showWeekRange(lang, week) })}
      rows={rows}
      rowKey={({ stationId }) => stationId}
      empty={empty}
      columns={[
        {
          key: "station",
          label: t("list.station"),
          cell: (row) => <a href={weekHref(row.stationId, week)}>{row.station}</a>,
        },
        { key: "unit", label: t("list.unit"), wideOnly: true, cell: ({ units }) => units.join(" · ") },
        { key: "state", label: showWeekRange(lang, week), cell: (row) => state(row, week, row.state) },
        {
          key: "sessions",
          label: t("list.sessions"),
          align: "end",
          wideOnly: true,
          cell: ({ sessions }) => sessions,
        },
        {
          key: "next",
          label: showWeekRange(lang, next),
          wideOnly: true,
          cell: (row) => state(row, next, row.nextState),
        },
        {
          key: "publishedAt",
          label: t("list.publishedAt"),
          wideOnly: true,
          nowrap: true,
          cell: ({ publishedAt }) => (publishedAt ? showInstant(lang, publishedAt) : t("list.never")),
        },
      ]}
    />
  )
}
