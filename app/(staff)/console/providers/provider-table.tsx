import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Badge } from "@/components/ui/badge"
import { type Column, DataTable } from "@/components/ui/data-table"
import type { providersOf } from "@/lib/domain/providers/reads"

type Row = Awaited<ReturnType<typeof providersOf>>["rows"][number]

type Props = { rows: Row[]; kindName: (code: string) => string; empty: ReactNode }

export function ProviderTable({ rows, kindName, empty }: Props) {
  const t = useTranslations("providers")
  const and = useLocale() === "en" ? ", " : "、"
  const columns: Column<Row>[] = [
    {
      key: "name",
      label: t("columns.name"),
      cell: ({ id, name }) => (
        <a href={`/console/providers/${id}`} className="text-accent-text hover:underline">
          {name}
        </a>
      ),
    },
    { key: "unit", label: t("columns.unit"), nowrap: true, cell: ({ unitName }) => unitName },
    {
      key: "kinds",
      label: t("columns.kinds"),
      wideOnly: true,
      cell: ({ kinds }) =>
        kinds.length > 0 ? kinds.map(kindName).join(and) : <span className="text-muted">{t("anyKind")}</span>,
    },
    { key: "contact", label: t("columns.contact"), wideOnly: true, cell: ({ contactName }) => contactName },
    {
      key: "phone",
      label: t("columns.phone"),
      wideOnly: true,
      nowrap: true,
      cell: ({ contactPhone }) =>
        contactPhone && (
          <a href={`tel:${contactPhone.replaceAll(/[^\d+]/g, "")}`} className="hover:underline">
            {contactPhone}
          </a>
        ),
    },
    {
      key: "note",
      label: t("columns.note"),
      wideOnly: true,
      cell: ({ note }) => note && <span className="line-clamp-1 max-w-96 text-muted">{note}</span>,
    },
    {
      key: "state",
      label: t("columns.state"),
      nowrap: true,
      cell: ({ retiredAt }) =>
        retiredAt ? <Badge>{t("retired")}</Badge> : <Badge tone="good">{t("inUse")}</Badge>,
    },
  ]
  return (
    <DataTable caption={t("caption")} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />
  )
}
