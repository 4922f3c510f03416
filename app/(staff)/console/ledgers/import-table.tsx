import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { type Column, DataTable } from "@/components/ui/data-table"
import { showInstant } from "@/components/ui/dates"
import { EmptyState } from "@/components/ui/empty-state"
import type { importsOf } from "@/lib/domain/ledgers/reads"
import { STATE_TONE } from "./tones"

type Row = Awaited<ReturnType<typeof importsOf>>["items"][number]

/** The imports of the area, the newest first. */
export function ImportTable({ items, lang }: { items: Row[]; lang: string }) {
  const t = useTranslations("ledgers")
  const columns: Column<Row>[] = [
    {
      key: "file",
      label: t("columns.file"),
      cell: ({ id, fileName }) => (
        <a href={`/console/ledgers/${id}`} className="text-accent-text hover:underline">
          {fileName}
        </a>
      ),
    },
    { key: "kind", label: t("columns.kind"), nowrap: true, cell: ({ kind }) => t(`kinds.${kind}`) },
    {
      key: "state",
      label: t("columns.state"),
      nowrap: true,
      cell: ({ state }) => <Badge tone={STATE_TONE[state]}>{t(`states.${state}`)}</Badge>,
    },
    { key: "rows", label: t("columns.rows"), align: "end", cell: ({ rows }) => rows },
    { key: "by", label: t("columns.by"), wideOnly: true, cell: ({ byName }) => byName },
    {
      key: "at",
      label: t("columns.at"),
      nowrap: true,
      cell: ({ createdAt }) => showInstant(lang, createdAt),
    },
  ]
  return (
    <DataTable
      caption={t("recent")}
      columns={columns}
      rows={items}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("none")}>{t("noneText")}</EmptyState>}
    />
  )
}
