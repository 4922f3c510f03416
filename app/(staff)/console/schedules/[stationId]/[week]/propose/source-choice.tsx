import { useLocale, useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { classes } from "@/components/ui/classes"
import { showWeekRange } from "@/components/ui/dates"
import { type ProposalQuery, SOURCES, usualSourceWeek } from "@/lib/domain/patterns/schema"
import { addWeeks, type Week } from "@/lib/plain/week"
import { addressOf } from "@/lib/web/address"

const WEEKS_BACK = 8
const WEEKS_AHEAD = 4

type Props = {
  here: string
  week: Week
  asked: ProposalQuery
  stations: { id: string; name: string }[]
}

/** What the week is proposed from. Every choice has an address. */
export function SourceChoice({ here, week, asked, stations }: Props) {
  const t = useTranslations("patterns.source")
  const lang = useLocale()
  const hrefs = {
    patterns: here,
    week: addressOf(here, { from: "week", fromWeek: usualSourceWeek("week", week) }),
    station: addressOf(here, { from: "station", fromStation: stations[0]?.id, fromWeek: week }),
  }
  const weeks = Array.from({ length: WEEKS_BACK + WEEKS_AHEAD + 1 }, (_, n) =>
    addWeeks(week, WEEKS_AHEAD - n),
  )
  const offered = asked.from === "week" ? weeks.filter((one) => one !== week) : weeks
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
      <nav
        aria-label={t("label")}
        className="inline-flex overflow-hidden rounded-control border border-edge bg-surface"
      >
        {SOURCES.map((from) => (
          <a
            key={from}
            href={hrefs[from]}
            aria-current={asked.from === from ? "true" : undefined}
            className={classes(
              "flex min-h-control items-center border-e border-edge px-3 last:border-e-0",
              asked.from === from ? "bg-accent text-accent-ink" : "hover:bg-raised",
            )}
          >
            {t(from)}
          </a>
        ))}
      </nav>
      {asked.from !== "patterns" && (
        <form method="get" action={here} className="flex flex-wrap items-end gap-2">
          <input type="hidden" name="from" value={asked.from} />
          {asked.from === "station" && (
            <label>
              <span className="mb-1 block text-sm text-muted">{t("whichStation")}</span>
              <select name="fromStation" defaultValue={asked.fromStation} className="control w-56">
                {stations.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          )}
          <label>
            <span className="mb-1 block text-sm text-muted">{t("whichWeek")}</span>
            <select
              name="fromWeek"
              defaultValue={asked.fromWeek ?? usualSourceWeek(asked.from, week)}
              className="control w-44"
            >
              {offered.map((one) => (
                <option key={one} value={one}>
                  {showWeekRange(lang, one)}
                </option>
              ))}
            </select>
          </label>
          <Button type="submit">{t("show")}</Button>
        </form>
      )}
    </div>
  )
}
