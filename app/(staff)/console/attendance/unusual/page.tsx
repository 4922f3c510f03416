import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { type Column, DataTable } from "@/components/ui/data-table"
import { showDay } from "@/components/ui/dates"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import { type UnusualDay, unusualDays } from "@/lib/domain/attendance/unusual-days"
import { addressOf } from "@/lib/web/address"
import { requireViewer } from "@/lib/web/viewer"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("attendance"))("unusual.title") }
}

/** Days whose figures the street should look into before it relies on them. */
export default async function UnusualDays() {
  const actor = await requireViewer("attendance.review")
  const [rows, t, lang] = await Promise.all([
    unusualDays(actor),
    getTranslations("attendance.unusual"),
    getLocale(),
  ])
  const columns: Column<UnusualDay>[] = [
    {
      key: "day",
      label: t("day"),
      nowrap: true,
      cell: ({ stationId, day }) => (
        <a
          className="underline underline-offset-4"
          href={addressOf(`/console/attendance/${stationId}/entries`, { day })}
        >
          {showDay(lang, day)}
        </a>
      ),
    },
    { key: "station", label: t("station"), cell: ({ station }) => station },
    { key: "visits", label: t("visits"), align: "end", cell: ({ visits }) => visits },
    {
      key: "reason",
      label: t("reason"),
      cell: ({ usual, printedInAMinute }) => (
        <>
          {usual !== null && <span className="block">{t("farMore", { usual: Math.round(usual) })}</span>}
          {printedInAMinute !== null && (
            <span className="block">{t("printed", { count: printedInAMinute })}</span>
          )}
        </>
      ),
    },
  ]
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")} />
      <Section flush>
        <DataTable
          caption={t("title")}
          columns={columns}
          rows={rows}
          rowKey={({ stationId, day }) => `${stationId} ${day}`}
          empty={<EmptyState title={t("none")}>{t("noneText")}</EmptyState>}
        />
      </Section>
    </>
  )
}
