import { useLocale, useTranslations } from "next-intl"
import { type Column, DataTable } from "@/components/ui/data-table"
import { Section } from "@/components/ui/section"
import type { Overview } from "@/lib/domain/overview/reads"
import { stationsThat } from "@/lib/domain/overview/rules"
import { FigureLink } from "./figure-link"
import { type Look, rowsHref } from "./links"
import { wordIn } from "./words"

const STATES = ["OPEN", "SUSPENDED", "APPROVED", "SUBMITTED", "RETURNED", "DRAFT", "CLOSED"] as const
type Kind = Overview["kinds"][number]

/** Stations by kind and state: every cell leads to its stations. */
export function KindsSection({ shown, look }: { shown: Overview; look: Look }) {
  const t = useTranslations("overview")
  const lang = useLocale()
  const { kinds, stations } = shown
  const openOf = ({ code }: Kind) => stationsThat(stations, (s) => s.kind === code && s.state === "OPEN")
  const [most] = [...kinds].sort((a, b) => openOf(b) - openOf(a))
  if (!most) return null
  const states = STATES.filter((state) => stations.some((count) => count.state === state))
  const finding =
    openOf(most) === 0 ? t("kinds.noneOpen") : t("kinds.most", { name: wordIn(lang, most), n: openOf(most) })
  const columns: Column<Kind>[] = [
    { key: "kind", label: t("columns.kind"), nowrap: true, cell: (kind) => wordIn(lang, kind) },
    ...states.map((state) => ({
      key: state,
      label: t(`states.${state}`),
      align: "end" as const,
      cell: ({ code }: Kind) => (
        <FigureLink
          value={stationsThat(stations, (s) => s.kind === code && s.state === state)}
          href={rowsHref(look, "stations", { kind: code, state })}
        />
      ),
    })),
    {
      key: "total",
      label: t("columns.total"),
      align: "end",
      cell: ({ code }) => (
        <FigureLink
          value={stationsThat(stations, (s) => s.kind === code)}
          href={rowsHref(look, "stations", { kind: code })}
        />
      ),
    },
  ]
  const totals = Object.fromEntries([
    ["kind", t("columns.total")],
    ...states.map((state) => [
      state,
      <FigureLink
        key={state}
        value={stationsThat(stations, (s) => s.state === state)}
        href={rowsHref(look, "stations", { state })}
      />,
    ]),
    [
      "total",
      <FigureLink key="total" value={stationsThat(stations, () => true)} href={rowsHref(look, "stations")} />,
    ],
  ])
  return (
    <Section id="kinds" title={t("kinds.title")} description={finding} flush>
      <DataTable
        caption={t("kinds.table")}
        rows={kinds}
        rowKey={({ code }) => code}
        columns={columns}
        totals={totals}
        empty={null}
      />
    </Section>
  )
}
