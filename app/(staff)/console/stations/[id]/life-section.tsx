import { getLocale, getTranslations } from "next-intl/server"
import { DataTable } from "@/components/ui/data-table"
import { showInstant } from "@/components/ui/dates"
import { Section } from "@/components/ui/section"
import type { StationRecord } from "@/lib/domain/stations/reads"

/** The station's way from draft to now: who, when, why. */
export async function LifeSection({ station }: { station: StationRecord }) {
  const [t, lang] = await Promise.all([getTranslations("stations"), getLocale()])
  return (
    <Section id="life" title={t("life")} flush>
      <DataTable
        caption={t("life")}
        rows={station.transitions}
        rowKey={(transition) => transition.id}
        columns={[
          { key: "to", label: t("columns.state"), cell: (s) => t(`states.${s.to}`) },
          { key: "at", label: t("when"), nowrap: true, cell: (s) => showInstant(lang, s.at) },
          { key: "by", label: t("who"), cell: (s) => s.byName },
          { key: "reason", label: t("reason"), cell: (s) => s.reason },
        ]}
        empty={<p className="px-4 pb-4 text-muted">{t("noLife")}</p>}
      />
    </Section>
  )
}
