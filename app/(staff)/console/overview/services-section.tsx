import { useLocale, useTranslations } from "next-intl"
import { Bar } from "@/components/chart/bar"
import { DataTable } from "@/components/ui/data-table"
import { Section } from "@/components/ui/section"
import type { Overview } from "@/lib/domain/overview/reads"
import { percentOf } from "@/lib/domain/overview/rules"
import { FigureLink } from "./figure-link"
import { type Look, rowsHref } from "./links"
import { wordIn } from "./words"

type Service = Overview["services"][number]

/** Which services were wanted: a table with its bars in it, the most attended first. */
export function ServicesSection({ shown, look }: { shown: Overview; look: Look }) {
  const t = useTranslations("overview")
  const lang = useLocale()
  const services = [...shown.services].sort((a, b) => b.sessionVisits - a.sessionVisits)
  const [most] = services
  if (!most) return null
  const finding =
    most.sessionVisits === 0
      ? t("services.noneCame")
      : t("services.most", {
          name: wordIn(lang, most),
          percent: percentOf(most.sessionVisits, shown.total.sessionVisits),
        })
  return (
    <Section id="services" title={t("services.title")} description={finding} flush>
      <DataTable
        caption={t("services.table")}
        rows={services}
        rowKey={({ code }) => code}
        empty={null}
        columns={[
          {
            key: "name",
            label: t("columns.service"),
            nowrap: true,
            cell: (service) => wordIn(lang, service),
          },
          {
            key: "share",
            label: <span className="sr-only">{t("columns.share")}</span>,
            width: "30%",
            cell: ({ sessionVisits }) => <Bar value={sessionVisits} max={most.sessionVisits} hue={2} />,
          },
          ...(["sessionVisits", "people"] as const).map((figure) => ({
            key: figure,
            label: t(`columns.${figure}`),
            align: "end" as const,
            cell: (service: Service) => (
              <FigureLink value={service[figure]} href={rowsHref(look, figure, { kind: service.code })} />
            ),
          })),
          ...(["planned", "held", "cancelled"] as const).map((outcome) => ({
            key: outcome,
            label: t(`columns.${outcome}`),
            align: "end" as const,
            wideOnly: outcome === "cancelled",
            cell: ({ code, sessions }: Service) => (
              <FigureLink
                value={sessions[outcome]}
                href={rowsHref(look, "sessions", {
                  kind: code,
                  outcome: outcome === "planned" ? undefined : outcome,
                })}
              />
            ),
          })),
        ]}
      />
    </Section>
  )
}
