import { useLocale, useTranslations } from "next-intl"
import { classes } from "@/components/ui/classes"
import { Icon } from "@/components/ui/icon"
import { checkIcon, triangleAlertIcon } from "@/components/ui/icons"
import { Section } from "@/components/ui/section"
import { type Demand, offeredTimes, TIMES_OF_DAY } from "@/lib/domain/needs/rules"
import type { WeekView } from "@/lib/domain/schedules/reads"
import { termName } from "@/lib/domain/terms/rules"

type Props = { demand: Demand[]; sessions: WeekView["sessions"] }

const SHOWN = 5

/** What riders would like and when, against what the week offers: most wanted first. */
export function DemandSection({ demand, sessions }: Props) {
  const t = useTranslations("needs.demand")
  const rest = demand.slice(SHOWN)
  const cards = (some: Demand[]) => (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(13.5rem,1fr))] gap-3">
      {some.map((one) => (
        <KindDemand key={one.kind.code} demand={one} sessions={sessions} />
      ))}
    </ul>
  )
  return (
    <div data-print="no">
      <Section id="demand" title={t("title")} description={t("text")}>
        {demand.length === 0 ? <p className="text-muted">{t("none")}</p> : cards(demand.slice(0, SHOWN))}
        {rest.length > 0 && (
          <details className="mt-2">
            <summary className="min-h-control content-center text-accent-text">
              {t("more", { count: rest.length })}
            </summary>
            <div className="mt-2">{cards(rest)}</div>
          </details>
        )}
      </Section>
    </div>
  )
}

function KindDemand({
  demand: { kind, riders, byTime },
  sessions,
}: { demand: Demand } & Pick<Props, "sessions">) {
  const t = useTranslations("needs")
  const lang = useLocale()
  const offered = offeredTimes(kind.code, sessions)
  const most = Math.max(...Object.values(byTime))
  const missed = TIMES_OF_DAY.filter((time) => byTime[time] === most && !offered.has(time))
  return (
    <li className="rounded-control border border-line px-3 py-2">
      <p className="flex items-baseline justify-between gap-2">
        <span className="font-semibold">{termName(kind, lang)}</span>
        <span className="tabular-nums">{t("demand.riders", { count: riders })}</span>
      </p>
      <dl className="mt-1.5 grid grid-cols-4 gap-1 text-center text-sm">
        {TIMES_OF_DAY.map((time) => (
          <div
            key={time}
            className={classes(
              "rounded-control bg-raised py-0.5",
              offered.has(time) && "bg-good-soft text-good",
            )}
          >
            <dt className="text-xs">{t(`times.${time}`)}</dt>
            <dd className="flex items-center justify-center gap-0.5 font-semibold tabular-nums">
              {byTime[time]}
              {offered.has(time) && <Icon path={checkIcon} size="0.9em" label={t("demand.offered")} />}
            </dd>
          </div>
        ))}
      </dl>
      {missed.length > 0 && (
        <p className="mt-1.5 flex items-start gap-1 text-sm text-warn">
          <Icon path={triangleAlertIcon} className="mt-0.5" />
          {offered.size === 0
            ? t("demand.notOffered")
            : t("demand.notOfferedAt", {
                times: missed.map((time) => t(`times.${time}`)).join(lang === "en" ? ", " : "、"),
              })}
        </p>
      )}
    </li>
  )
}
