import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { DataTable } from "@/components/ui/data-table"
import { showInstant } from "@/components/ui/dates"
import { Section } from "@/components/ui/section"
import type { Actor } from "@/lib/domain/audit/actor"
import { inspectionsAt } from "@/lib/domain/inspections/inspection-reads"
import { tierTone } from "../../../inspections/tones"

/** Every look at the station, the latest first. */
export async function ResultsSection({ actor, stationId }: { actor: Actor; stationId: string }) {
  const [rows, t, lang] = await Promise.all([
    inspectionsAt(actor, stationId),
    getTranslations("inspections"),
    getLocale(),
  ])
  return (
    <Section id="results" title={t("results")} flush>
      <DataTable
        caption={t("results")}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "at",
            label: t("resultColumns.at"),
            nowrap: true,
            cell: ({ id, at }) => (
              <a href={`/console/stations/${stationId}/inspections/${id}`}>{showInstant(lang, at)}</a>
            ),
          },
          { key: "kind", label: t("resultColumns.kind"), nowrap: true, cell: (r) => t(`kinds.${r.kind}`) },
          { key: "by", label: t("resultColumns.by"), wideOnly: true, cell: ({ byName }) => byName },
          { key: "score", label: t("resultColumns.score"), align: "end", cell: ({ score }) => score },
          {
            key: "tier",
            label: t("resultColumns.tier"),
            nowrap: true,
            cell: ({ tier }) => <Badge tone={tierTone[tier]}>{t(`tiers.${tier}`)}</Badge>,
          },
          {
            key: "defects",
            label: t("resultColumns.defects"),
            align: "end",
            cell: ({ _count }) => _count.defects,
          },
        ]}
        empty={<p className="px-4 pb-4 text-muted">{t("noResults")}</p>}
      />
    </Section>
  )
}
