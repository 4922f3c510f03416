import { getLocale, getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { Badge } from "@/components/ui/badge"
import { type Column, DataTable } from "@/components/ui/data-table"
import { showDay, showInstant } from "@/components/ui/dates"
import type { tasksOf } from "@/lib/domain/inspections/task-reads"
import { SettleForm } from "./settle-form"
import { TaskAbout } from "./task-about"

type Row = Awaited<ReturnType<typeof tasksOf>>["rows"][number]
type Props = { rows: Row[]; closed: boolean; maySettle: boolean; empty: ReactNode }

export async function TaskTable({ rows, closed, maySettle, empty }: Props) {
  const [t, lang] = await Promise.all([getTranslations("inspections"), getLocale()])
  const common: Column<Row>[] = [
    {
      key: "station",
      label: t("columns.station"),
      cell: ({ stationId, station, unitName }) => (
        <>
          <a href={`/console/stations/${stationId}/inspections`}>{station.name}</a>
          <span className="block text-sm font-normal text-muted">{unitName}</span>
        </>
      ),
    },
    { key: "cause", label: t("columns.cause"), cell: (task) => <TaskAbout task={task} /> },
    {
      key: "raised",
      label: t("columns.raised"),
      wideOnly: true,
      cell: ({ raisedAt, raisedBy }) => (
        <>
          {showInstant(lang, raisedAt)}
          <span className="block text-sm text-muted">{raisedBy}</span>
        </>
      ),
    },
  ]
  const open: Column<Row>[] = [
    {
      key: "due",
      label: t("columns.due"),
      nowrap: true,
      cell: ({ dueDay, overdue }) => (
        <>
          {showDay(lang, dueDay)} {overdue && <Badge tone="bad">{t("overdue")}</Badge>}
        </>
      ),
    },
    ...(maySettle
      ? [{ key: "settle", label: t("columns.settle"), cell: ({ id }: Row) => <SettleForm id={id} /> }]
      : []),
  ]
  const settled: Column<Row>[] = [
    {
      key: "outcome",
      label: t("columns.outcome"),
      cell: ({ state, closedAt, closedBy }) => (
        <>
          <Badge tone={state === "DONE" ? "good" : "neutral"}>{t(`states.${state}`)}</Badge>
          <span className="block text-sm text-muted">
            {closedAt && showInstant(lang, closedAt)} {closedBy}
          </span>
        </>
      ),
    },
    { key: "note", label: t("columns.note"), cell: ({ closingNote }) => closingNote },
  ]
  return (
    <DataTable
      caption={t("title")}
      columns={[...common, ...(closed ? settled : open)]}
      rows={rows}
      rowKey={({ id }) => id}
      marked={({ overdue }) => overdue}
      empty={empty}
    />
  )
}
