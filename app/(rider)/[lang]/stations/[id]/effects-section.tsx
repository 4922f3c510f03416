import { useTranslations } from "next-intl"
import { showDayWithYear } from "@/components/ui/dates"
import { Icon } from "@/components/ui/icon"
import { arrowRightIcon } from "@/components/ui/icons"
import { Section } from "@/components/ui/section"
import type { PublicStationRecord } from "@/lib/domain/stations/public-station"

type Props = { lang: string; effects: PublicStationRecord["effects"] }

/** What changes at the station did for riders, as it was measured before and after. */
export function EffectsSection({ lang, effects }: Props) {
  const t = useTranslations("riders.station")
  if (effects.length === 0) return null
  return (
    <Section id="effects" title={t("effects")}>
      <ul className="grid gap-4">
        {effects.map(({ what, before, after, measuredOn, note }) => (
          <li key={`${what} ${measuredOn}`}>
            <h3 className="text-base font-semibold">{what}</h3>
            <div className="mt-1.5 grid grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] items-center gap-2">
              <p className="rounded-card bg-raised px-3 py-2">
                <span className="block text-sm text-muted">{t("before")}</span>
                <span className="text-lg">{before}</span>
              </p>
              <Icon path={arrowRightIcon} className="text-muted" />
              <p className="rounded-card bg-good-soft px-3 py-2">
                <span className="block text-sm text-muted">{t("after")}</span>
                <span className="text-lg font-bold text-good">{after}</span>
              </p>
            </div>
            <p className="mt-1 text-sm text-muted">
              {[note, t("measuredOn", { day: showDayWithYear(lang, measuredOn) })]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
