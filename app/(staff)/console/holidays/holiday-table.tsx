import { useLocale, useTranslations } from "next-intl"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { Badge } from "@/components/ui/badge"
import { type Column, DataTable } from "@/components/ui/data-table"
import { showDay } from "@/components/ui/dates"
import { EmptyState } from "@/components/ui/empty-state"
import { Section } from "@/components/ui/section"
import type { HolidayYearView } from "@/lib/domain/holidays/reads"
import type { HolidayRun } from "@/lib/domain/holidays/rules"
import { clearHolidaysAction } from "./actions"

const TONE = { off: "warn", makeUpWorkday: "info", ordinary: "neutral", notAnnounced: "neutral" } as const

/** The days of a year that are not simply ordinary, in its order. */
export function HolidayTable({ view: { runs } }: { view: HolidayYearView }) {
  const t = useTranslations("holidays")
  const lang = useLocale()
  const columns: Column<HolidayRun>[] = [
    {
      key: "days",
      label: t("days"),
      nowrap: true,
      cell: ({ fromDay, toDay, days }) =>
        days === 1
          ? showDay(lang, fromDay)
          : t("span", { from: showDay(lang, fromDay), to: showDay(lang, toDay), days }),
    },
    {
      key: "kind",
      label: t("kind"),
      nowrap: true,
      cell: ({ holiday: { kind } }) => <Badge tone={TONE[kind]}>{t(`kinds.${kind}`)}</Badge>,
    },
    {
      key: "name",
      label: t("name"),
      cell: ({ holiday: { name } }) => (lang === "en" ? name?.en : name?.zh),
    },
    {
      key: "source",
      label: t("source"),
      wideOnly: true,
      nowrap: true,
      cell: ({ own }) => t(own ? "fromHere" : "fromCalendar"),
    },
    {
      key: "clear",
      label: t("clearColumn"),
      cell: ({ own, fromDay, toDay }) =>
        own && (
          <Form action={clearHolidaysAction} hidden={{ fromDay, toDay }}>
            <SubmitButton variant="quiet" size="small">
              {t("clear")}
            </SubmitButton>
          </Form>
        ),
    },
  ]
  return (
    <Section flush>
      <DataTable
        caption={t("title")}
        columns={columns}
        rows={runs}
        rowKey={({ fromDay }) => fromDay}
        empty={<EmptyState title={t("none")}>{t("noneText")}</EmptyState>}
      />
    </Section>
  )
}
