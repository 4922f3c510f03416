import { useTranslations } from "next-intl"
import { showDayWithYear, showTime } from "@/components/ui/dates"
import { LinkButton } from "@/components/ui/link-button"
import { Section } from "@/components/ui/section"
import type { OwnSums, OwnVisit } from "@/lib/domain/riders/own-records"
import { dayOf } from "@/lib/plain/clock"
import { addressOf } from "@/lib/web/address"

type Props = { lang: string; sums: OwnSums; visits: OwnVisit[] }

/** The rider's own visits by day, the latest first, and the files to take along. */
export function OwnHistory({ lang, sums, visits }: Props) {
  const t = useTranslations("riders.me")
  const inLanguage = (zh: string, en: string | null) => (lang === "en" ? (en ?? zh) : zh)
  const days = [...new Set(visits.map(({ at }) => dayOf(at)))]
  if (visits.length === 0)
    return (
      <Section title={t("history")} id="history">
        <p>{t("none")}</p>
      </Section>
    )
  return (
    <Section title={t("history")} description={t("sums", sums)} id="history">
      <ol className="space-y-3">
        {days.map((day) => (
          <li key={day}>
            <h3 className="font-semibold">{showDayWithYear(lang, day)}</h3>
            <ul className="mt-1 space-y-1">
              {visits
                .filter(({ at }) => dayOf(at) === day)
                .map((visit) => (
                  <li key={visit.at.toISOString() + visit.kind} className="flex gap-3">
                    <span className="text-muted tabular-nums">{showTime(visit.at)}</span>
                    <span className="min-w-0">
                      {inLanguage(visit.station, visit.stationEn)}
                      {visit.kind && ` · ${inLanguage(visit.kind, visit.kindEn)}`}
                    </span>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
      {sums.visits > visits.length && (
        <p className="mt-3 text-muted">{t("more", { count: visits.length })}</p>
      )}
      <div className="mt-4 grid gap-2 sm:grid-cols-2">
        <LinkButton size="large" wide href={addressOf("/me/export", { lang })}>
          {t("exportCsv")}
        </LinkButton>
        <LinkButton size="large" wide href="/me/export?format=json">
          {t("exportJson")}
        </LinkButton>
      </div>
    </Section>
  )
}
