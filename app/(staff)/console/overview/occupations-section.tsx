import { useTranslations } from "next-intl"
import { Bar } from "@/components/chart/bar"
import { DataTable } from "@/components/ui/data-table"
import { Section } from "@/components/ui/section"
import type { Overview } from "@/lib/domain/overview/reads"
import { percentOf } from "@/lib/domain/overview/rules"
import { FigureLink } from "./figure-link"
import { type Look, rowsHref } from "./links"

/** Who came, by what they do. */
export function OccupationsSection({ shown, look }: { shown: Overview; look: Look }) {
  const t = useTranslations("overview")
  const { visits, sessionVisits } = shown.total
  const figure = visits > 0 ? "visits" : "sessionVisits"
  const rows = [...shown.occupations].sort((a, b) => b[figure] - a[figure])
  const [most] = rows
  if (!most) return null
  const finding = t(visits > 0 ? "byOccupation.most" : "byOccupation.mostSession", {
    name: t(`occupations.${most.occupation}`),
    percent: percentOf(most[figure], visits || sessionVisits),
  })
  return (
    <Section id="occupations" title={t("byOccupation.title")} description={finding} flush>
      <DataTable
        caption={t("byOccupation.table")}
        rows={rows}
        rowKey={({ occupation }) => occupation}
        empty={null}
        columns={[
          {
            key: "name",
            label: t("columns.occupation"),
            nowrap: true,
            cell: ({ occupation }) => t(`occupations.${occupation}`),
          },
          {
            key: "share",
            label: <span className="sr-only">{t("columns.share")}</span>,
            width: "35%",
            cell: (row) => <Bar value={row[figure]} max={most[figure]} hue={visits > 0 ? 1 : 2} />,
          },
          ...(["visits", "sessionVisits"] as const).map((key) => ({
            key,
            label: t(`columns.${key}`),
            align: "end" as const,
            cell: (row: (typeof rows)[number]) => (
              <FigureLink value={row[key]} href={rowsHref(look, key, { occupation: row.occupation })} />
            ),
          })),
        ]}
      />
      <p className="px-4 py-2.5 text-sm text-muted">{t("byOccupation.note")}</p>
    </Section>
  )
}
