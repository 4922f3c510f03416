import { useLocale, useTranslations } from "next-intl"
import { DataTable } from "@/components/ui/data-table"
import { showDay } from "@/components/ui/dates"
import { EmptyState } from "@/components/ui/empty-state"
import { Section } from "@/components/ui/section"
import type { PastPublication } from "@/lib/domain/schedules/publications"
import { dayOf } from "@/lib/plain/clock"
import { timesText } from "../../../times-text"
import type { Names } from "../publish/names"

/** A publication as riders read it. */
export function WeekAsRead({ publication, names }: { publication: PastPublication; names: Names }) {
  const t = useTranslations("schedules")
  const tUi = useTranslations("ui")
  const lang = useLocale()
  return (
    <Section title={t("history.asRead", { number: publication.number })} flush>
      <DataTable
        caption={t("history.asRead", { number: publication.number })}
        rows={publication.sessions}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("history.noSessions")} />}
        columns={[
          {
            key: "day",
            label: t("print.day"),
            nowrap: true,
            cell: ({ startsAt }) => showDay(lang, dayOf(startsAt)),
          },
          {
            key: "time",
            label: t("print.time"),
            nowrap: true,
            cell: (session) => timesText(session, (time) => tUi("nextDay", { time })),
          },
          {
            key: "kind",
            label: t("print.kind"),
            nowrap: true,
            cell: ({ kindCode, cancelledAt }) =>
              cancelledAt ? <s>{names.kind(kindCode)}</s> : names.kind(kindCode),
          },
          {
            key: "provider",
            label: t("print.provider"),
            cell: ({ providerId, insteadOfId }) => (
              <>
                {names.provider(providerId)}
                {insteadOfId && (
                  <span className="block text-muted">
                    {t("history.insteadOf", { before: names.provider(insteadOfId) })}
                  </span>
                )}
              </>
            ),
          },
          { key: "place", label: t("print.place"), wideOnly: true, nowrap: true, cell: ({ place }) => place },
          {
            key: "note",
            label: t("print.note"),
            cell: ({ cancelledAt, cancelReason, changeReason, note }) =>
              cancelledAt ? (
                t("print.cancelled", { reason: cancelReason ?? "" })
              ) : (
                <>
                  {note}
                  {changeReason && (
                    <span className="block text-muted">{t("publish.because", { reason: changeReason })}</span>
                  )}
                </>
              ),
          },
        ]}
      />
    </Section>
  )
}
