import { useLocale, useTranslations } from "next-intl"
import { DataTable } from "@/components/ui/data-table"
import { showInstant } from "@/components/ui/dates"
import { EmptyState } from "@/components/ui/empty-state"
import { Section } from "@/components/ui/section"
import type { StationOpening } from "@/lib/domain/openings/openings-of-area"
import { OnTimeWords } from "../stations/on-time-words"
import { StandingWords } from "../stations/standing-words"

/** The stations that need a word first: found shut by riders, then seldom on time. */
export function StationsSection({ stations, total }: { stations: StationOpening[]; total: number }) {
  const t = useTranslations("openings")
  const lang = useLocale()
  return (
    <Section
      id="stations"
      title={t("stations")}
      description={stations.length < total ? t("cut", { count: stations.length, total }) : t("order")}
      flush
    >
      <DataTable
        caption={t("stations")}
        rows={stations}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            label: t("station"),
            cell: ({ id, name }) => <a href={`/console/stations/${id}#opening`}>{name}</a>,
          },
          { key: "now", label: t("now"), cell: ({ standing }) => <StandingWords standing={standing} /> },
          {
            key: "last",
            label: t("lastPunch"),
            nowrap: true,
            cell: ({ last }) =>
              last ? (
                t(last.kind, { at: showInstant(lang, last.at) })
              ) : (
                <span className="text-muted">{t("never")}</span>
              ),
          },
          {
            key: "onTime",
            label: t("onTime"),
            align: "end",
            nowrap: true,
            cell: ({ onTime }) => <OnTimeWords onTime={onTime} />,
          },
        ]}
        empty={<EmptyState title={t("none")}>{t("noneText")}</EmptyState>}
      />
    </Section>
  )
}
