import { useLocale, useTranslations } from "next-intl"
import { showDay } from "@/components/ui/dates"
import { Section } from "@/components/ui/section"
import type { RoundTrip } from "@/lib/domain/rounds/plan-round-trip"
import type { Why } from "@/lib/domain/rounds/round-trip-rules"
import { useProblemText } from "../use-problem-text"

/** The stations that could not be fitted in, and what stood in the way on which days. */
export function LeftOutSection({ leftOut }: { leftOut: RoundTrip["leftOut"] }) {
  const t = useTranslations("rounds.leftOut")
  const lang = useLocale()
  const problemText = useProblemText()
  const said = ({ kind, about }: Why) =>
    kind === "dayFull" || kind === "weekFull" ? t(kind) : problemText({ kind, ...(about ? { about } : {}) })
  const daysOf = (some: Why[]) => some.map(({ day }) => showDay(lang, day)).join(t("and"))
  if (leftOut.length === 0) return null
  return (
    <Section id="left-out" title={t("title", { count: leftOut.length })} description={t("text")}>
      <ul className="divide-y divide-line">
        {leftOut.map(({ stationId, station, why }) => (
          <li key={stationId} className="grid gap-x-4 gap-y-1 py-2 sm:grid-cols-[14rem_minmax(0,1fr)]">
            <span className="font-medium">{station}</span>
            <ul className="text-sm text-muted">
              {[...new Set(why.map(said))].map((reason) => (
                <li key={reason}>
                  {t("onDays", { days: daysOf(why.filter((one) => said(one) === reason)), why: reason })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  )
}
