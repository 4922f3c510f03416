import { useTranslations } from "next-intl"
import { type Column, DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { showNumber } from "@/components/ui/numbers"
import { Section } from "@/components/ui/section"
import { can } from "@/lib/domain/accounts/policy"
import type { childUnitsWithCounts } from "@/lib/domain/areas/reads"
import type { Actor } from "@/lib/domain/audit/actor"
import type { AreaLevel } from "@/lib/plain/area-code"
import { unitHref } from "./links"

type Row = Awaited<ReturnType<typeof childUnitsWithCounts>>[number]
type Props = { actor: Actor; units: Row[]; below: AreaLevel | undefined; mayAdd: boolean }

export function UnitTable({ actor, units, below, mayAdd }: Props) {
  const t = useTranslations("areas")
  if (!below)
    return (
      <Section>
        <p className="text-muted">{t("leaf")}</p>
      </Section>
    )
  const level = t(`levels.${below}`)
  const columns: Column<Row>[] = [
    {
      key: "name",
      label: t("columns.name"),
      rowHeader: true,
      cell: ({ code, name }) => (
        <a href={unitHref(code)} className="text-accent-text hover:underline">
          {name}
        </a>
      ),
    },
    { key: "code", label: t("columns.code"), nowrap: true, cell: ({ code }) => code },
    {
      key: "department",
      label: t("columns.department"),
      wideOnly: true,
      cell: ({ departmentName }) => departmentName,
    },
    {
      key: "stations",
      label: t("columns.stations"),
      align: "end",
      cell: ({ code, stations }) => {
        const shown = showNumber(stations)
        return stations > 0 && can(actor, "station.read", { areaCode: code }) ? (
          <a href={`/console/stations?area=${code}`} className="text-accent-text hover:underline">
            {shown}
          </a>
        ) : (
          shown
        )
      },
    },
    {
      key: "people",
      label: t("columns.people"),
      align: "end",
      cell: ({ people }) => showNumber(people),
    },
  ]
  return (
    <Section
      id="below"
      flush
      title={below === "CITY" ? t("cities") : t("children", { level })}
      description={`${t("childrenCount", { count: units.length })} · ${t("countsNote")}`}
    >
      <DataTable
        caption={t("children", { level })}
        columns={columns}
        rows={units}
        rowKey={({ code }) => code}
        empty={<EmptyState title={t("none")}>{t(mayAdd ? "noneAdmin" : "noneText")}</EmptyState>}
      />
    </Section>
  )
}
