import { useLocale, useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { type Column, DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import type { PatternRow } from "@/lib/domain/patterns/reads"
import { patternsHref } from "./address"
import { seasonOf, sentenceOf } from "./sentence"

type Props = {
  stationId: string
  patterns: PatternRow[]
  kinds: Record<string, string>
  /** Whether each leads to where it is changed. */
  editable: boolean
}

/** What a station holds again and again, each as a sentence. */
export function PatternTable({ stationId, patterns, kinds, editable }: Props) {
  const t = useTranslations("patterns")
  const lang = useLocale()
  const columns: Column<PatternRow>[] = [
    {
      key: "sentence",
      label: t("columns.sentence"),
      cell: (pattern) => {
        const sentence = sentenceOf(t, lang, pattern, kinds[pattern.kindCode] ?? pattern.kindCode)
        return editable ? (
          <a
            href={patternsHref(stationId, `/${pattern.id}`)}
            className="font-medium text-accent-text hover:underline"
          >
            {sentence}
          </a>
        ) : (
          sentence
        )
      },
    },
    {
      key: "place",
      label: t("columns.place"),
      wideOnly: true,
      cell: ({ place, capacity, bookable }) =>
        [place || t("wholeStation"), capacity && t(bookable ? "places" : "people", { count: capacity })]
          .filter(Boolean)
          .join(" · "),
    },
    { key: "provider", label: t("columns.provider"), cell: ({ provider }) => provider ?? t("nobody") },
    {
      key: "season",
      label: t("columns.season"),
      wideOnly: true,
      cell: (pattern) => seasonOf(t, lang, pattern),
    },
    {
      key: "holidays",
      label: t("columns.holidays"),
      wideOnly: true,
      cell: ({ onHoliday, onMakeUpDay }) => (
        <span className="text-sm text-muted">
          {t(`onHoliday.${onHoliday}`)}
          {onMakeUpDay !== "AS_USUAL" && <span className="block">{t(`onMakeUpDay.${onMakeUpDay}`)}</span>}
        </span>
      ),
    },
    {
      key: "state",
      label: t("columns.state"),
      nowrap: true,
      cell: ({ endedAt }) =>
        endedAt ? <Badge>{t("retired")}</Badge> : <Badge tone="good">{t("inUse")}</Badge>,
    },
  ]
  return (
    <DataTable
      caption={t("title")}
      columns={columns}
      rows={patterns}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("none")}>{t("noneText")}</EmptyState>}
    />
  )
}
