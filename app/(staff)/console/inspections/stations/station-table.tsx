import { getLocale, getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { Badge } from "@/components/ui/badge"
import { type Column, DataTable, type Sort } from "@/components/ui/data-table"
import { showDay } from "@/components/ui/dates"
import type { InspectedStation } from "@/lib/domain/inspections/station-reads"
import { dayOf } from "@/lib/plain/clock"
import { tierTone } from "../tones"

type Props = { rows: InspectedStation[]; sort: Sort; hrefForSort: (sort: Sort) => string; empty: ReactNode }

/** How each station was last found to be; its name leads to its inspections. */
export async function StationTable({ rows, sort, hrefForSort, empty }: Props) {
  const [t, lang] = await Promise.all([getTranslations("inspections"), getLocale()])
  const on = (at: Date | null) =>
    at ? showDay(lang, dayOf(at)) : <span className="text-muted">{t("byStation.never")}</span>
  const columns: Column<InspectedStation>[] = [
    {
      key: "station",
      label: t("columns.station"),
      cell: ({ id, name, unitName }) => (
        <>
          <a href={`/console/stations/${id}/inspections`}>{name}</a>
          <span className="block text-sm font-normal text-muted">{unitName}</span>
        </>
      ),
    },
    {
      key: "tier",
      label: t("byStation.columns.tier"),
      nowrap: true,
      cell: ({ tier, judgedByStreet }) =>
        tier ? (
          <>
            <Badge tone={tierTone[tier]}>{t(`tiers.${tier}`)}</Badge>
            {!judgedByStreet && (
              <span className="block text-sm text-muted">{t("byStation.bySelfCheck")}</span>
            )}
          </>
        ) : (
          <span className="text-muted">{t("byStation.neverJudged")}</span>
        ),
    },
    {
      key: "score",
      label: t("byStation.columns.score"),
      align: "end",
      sortable: true,
      wideOnly: true,
      cell: ({ score }) => score ?? "–",
    },
    {
      key: "visited",
      label: t("byStation.columns.visited"),
      nowrap: true,
      sortable: true,
      cell: ({ visitedAt }) => on(visitedAt),
    },
    {
      key: "selfChecked",
      label: t("byStation.columns.selfChecked"),
      nowrap: true,
      sortable: true,
      wideOnly: true,
      cell: ({ selfCheckedAt }) => on(selfCheckedAt),
    },
    {
      key: "defects",
      label: t("byStation.columns.defects"),
      align: "end",
      sortable: true,
      firstSort: "desc",
      wideOnly: true,
      cell: ({ defects }) => defects,
    },
    {
      key: "overdue",
      label: t("byStation.columns.overdue"),
      align: "end",
      sortable: true,
      firstSort: "desc",
      cell: ({ overdue }) => (overdue > 0 ? <Badge tone="bad">{overdue}</Badge> : 0),
    },
  ]
  return (
    <DataTable
      caption={t("byStation.title")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      sort={sort}
      hrefForSort={hrefForSort}
      marked={({ overdue }) => overdue > 0}
      empty={empty}
    />
  )
}
