import { useTranslations } from "next-intl"
import { showTime } from "@/components/ui/dates"
import { Icon } from "@/components/ui/icon"
import { calendarIcon, chevronRightIcon, mapPinIcon } from "@/components/ui/icons"
import type { NextSession } from "@/lib/domain/schedules/public-next"
import type { PublicStation } from "@/lib/domain/stations/public-list"
import { dayOf } from "@/lib/plain/clock"
import { roundDistance } from "@/lib/plain/geometry"
import { facilityIcon } from "./facility-icons"
import { OpeningLine } from "./opening-line"

const MOST_FACILITIES = 6

type Props = { lang: string; station: PublicStation; next: NextSession | undefined; now: Date }

/** A station in a list: open or not, how far, what is on. All of it is one target. */
export function StationCard({ lang, station, next, now }: Props) {
  const t = useTranslations("riders.card")
  const name = (word: { name: string; nameEn: string | null }) => (lang === "en" && word.nameEn) || word.name
  const { facilities, distanceMeters, standing } = station
  // A door that is still shut when a service begins, by a closure that came later, has none.
  const { state, changesAt } = standing
  const held = next && (state !== "shut" || (changesAt && changesAt <= next.startsAt))
  return (
    <article className="relative rounded-card border border-line bg-surface p-4 shadow-card focus-within:border-accent-edge hover:border-accent-edge">
      <div className="flex items-start justify-between gap-3">
        <h3 className="min-w-0 text-lg font-bold">
          <a
            href={`/stations/${station.id}`}
            className="after:absolute after:inset-0 after:rounded-card after:content-['']"
          >
            {name(station)}
          </a>
        </h3>
        {distanceMeters === undefined ? (
          <Icon path={chevronRightIcon} size="1.4rem" className="mt-0.5 text-muted" />
        ) : (
          <Distance meters={distanceMeters} />
        )}
      </div>
      <div className="mt-1.5">
        <OpeningLine lang={lang} standing={standing} now={now} />
      </div>
      <p className="mt-1.5 flex items-start gap-1.5 text-sm text-muted">
        <Icon path={mapPinIcon} className="mt-0.5" />
        <span>{station.address}</span>
      </p>
      {held && <NextLine lang={lang} next={next} now={now} />}
      {facilities.length > 0 && (
        <ul aria-label={t("facilities")} className="mt-2.5 flex flex-wrap gap-1.5 text-sm">
          {facilities.slice(0, MOST_FACILITIES).map((facility) => (
            <li
              key={facility.code}
              className="inline-flex items-center gap-1 rounded-full bg-raised px-2.5 py-0.5"
            >
              <Icon path={facilityIcon(facility.code)} className="text-accent-text" />
              {name(facility)}
            </li>
          ))}
          {facilities.length > MOST_FACILITIES && (
            <li className="px-1 py-0.5 text-muted">+{facilities.length - MOST_FACILITIES}</li>
          )}
        </ul>
      )}
    </article>
  )
}

function Distance({ meters }: { meters: number }) {
  const t = useTranslations("riders.card")
  const rounded = roundDistance(meters)
  return (
    <span className="text-lg font-bold whitespace-nowrap text-accent-text">
      {rounded < 1000
        ? t("meters", { count: rounded })
        : t("kilometers", { count: (rounded / 1000).toFixed(1) })}
    </span>
  )
}

function NextLine({ lang, next, now }: { lang: string; next: NextSession; now: Date }) {
  const t = useTranslations("riders.card")
  const what = lang === "en" ? next.kindEn : next.kind
  const to = showTime(next.endsAt)
  return (
    <p className="mt-1.5 flex items-start gap-1.5 text-sm font-medium text-accent-text">
      <Icon path={calendarIcon} className="mt-0.5" />
      {next.startsAt <= now
        ? t("now", { what, to })
        : t("next", {
            what,
            day: t(dayOf(next.startsAt) === dayOf(now) ? "today" : "tomorrow"),
            from: showTime(next.startsAt),
            to,
          })}
    </p>
  )
}
