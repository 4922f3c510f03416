import { getLocale, getTranslations } from "next-intl/server"
import { DataTable } from "@/components/ui/data-table"
import type { currentChecklist } from "@/lib/domain/inspections/checklist-reads"

type Items = NonNullable<Awaited<ReturnType<typeof currentChecklist>>>["items"]

export async function ItemTable({ items }: { items: Items }) {
  const [t, lang] = await Promise.all([getTranslations("inspections.checklist"), getLocale()])
  const whole = items.reduce((sum, { weight }) => sum + weight, 0)
  return (
    <DataTable
      caption={t("title")}
      rows={items}
      rowKey={({ code }) => code}
      columns={[
        { key: "part", label: t("part"), cell: (item) => (lang === "en" ? item.partEn : item.part) },
        {
          key: "name",
          label: t("name"),
          rowHeader: true,
          cell: (item) => (lang === "en" ? item.nameEn : item.name),
        },
        { key: "photo", label: t("photo"), nowrap: true, cell: ({ photo }) => (photo ? t("wanted") : "–") },
        { key: "weight", label: t("weight"), align: "end", cell: ({ weight }) => weight },
      ]}
      totals={{ part: t("whole"), weight: whole }}
      empty={null}
    />
  )
}
