import { useTranslations } from "next-intl"
import { showDayShort } from "@/components/ui/dates"
import { Icon } from "@/components/ui/icon"
import { Section } from "@/components/ui/section"
import type { PublicStationRecord } from "@/lib/domain/stations/public-station"
import { dayOf } from "@/lib/plain/clock"
import { facilityIcon } from "../../facility-icons"

type Props = {
  lang: string
  facilities: PublicStationRecord["facilities"]
  /** Since when what is broken is so, by the facility's code. */
  broken: Map<string, Date>
}

/** What is there, as a picture and in words, with how many and for how much. */
export function FacilitiesSection({ lang, facilities, broken }: Props) {
  const t = useTranslations("riders.station")
  if (facilities.length === 0) return null
  return (
    <Section id="facilities" title={t("facilities")}>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-3">
        {facilities.map(({ code, name, nameEn, slots, priceFen, note }) => {
          const brokenSince = broken.get(code)
          const details = [
            slots === null ? null : t("slots", { count: slots }),
            priceFen === null ? null : priceFen === 0 ? t("free") : t("priceFrom", { yuan: priceFen / 100 }),
            note,
          ].filter((detail): detail is string => !!detail)
          return (
            <li key={code} className="flex items-start gap-2.5">
              <span className="rounded-control bg-accent-soft p-2 text-accent-text">
                <Icon path={facilityIcon(code)} size="1.4rem" />
              </span>
              <span className="min-w-0 leading-snug wrap-anywhere">
                <span className="block font-medium">{lang === "en" ? nameEn : name}</span>
                {brokenSince && (
                  <span className="block text-sm font-medium text-bad">
                    {t("brokenSince", { day: showDayShort(lang, dayOf(brokenSince)) })}
                  </span>
                )}
                {details.length > 0 && (
                  <span className="block text-sm text-muted">{details.join(" · ")}</span>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
