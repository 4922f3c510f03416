import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { classes } from "@/components/ui/classes"
import { showInstant, showTime } from "@/components/ui/dates"
import type { PublishedRow } from "@/lib/domain/schedules/published"
import { closureOn, hoursOn, type Timetable } from "@/lib/domain/stations/opening"
import { dayOf } from "@/lib/plain/clock"

type Props = { lang: string; session: PublishedRow; timetable: Timetable; now: Date }

/** A service as it was announced: when, what, where, by whom; and plainly if it was cancelled or changed since. */
export function SessionLine({ lang, session, timetable, now }: Props) {
  const t = useTranslations("riders.station")
  const { startsAt, endsAt, cancelled, changedAt, cancelReason } = session
  const closure = cancelled ? undefined : closureOn(timetable.closures, dayOf(startsAt))
  const off = cancelled || !!closure
  // Other hours on that date, and the service not cancelled yet.
  const doubtful = !off && hoursOn(timetable, dayOf(startsAt)).spans.length === 0
  const running = !off && !doubtful && startsAt <= now && now < endsAt
  const facts = [
    session.place,
    session.provider,
    session.capacity ? t("capacity", { count: session.capacity }) : null,
  ].filter((fact): fact is string => !!fact)
  return (
    <li className={classes("border-s-4 ps-3", off ? "border-line" : "border-accent")}>
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <span className={classes("font-semibold whitespace-nowrap", off && "text-muted line-through")}>
          {showTime(startsAt)}–{showTime(endsAt)}
        </span>
        <span className={classes("font-semibold", off && "text-muted line-through")}>
          {lang === "en" ? session.kind.nameEn : session.kind.name}
        </span>
        {cancelled && <Badge tone="bad">{t("cancelled")}</Badge>}
        {closure && <Badge tone="bad">{t("calledOff")}</Badge>}
        {running && <Badge tone="good">{t("running")}</Badge>}
        {!off && changedAt && <Badge tone="warn">{t("changed")}</Badge>}
      </p>
      {facts.length > 0 && <p className="text-sm text-muted">{facts.join(" · ")}</p>}
      {session.bookable && !off && !doubtful && startsAt > now && (
        <a
          href={`/bookings/new?session=${session.id}`}
          className="inline-flex min-h-12 items-center font-medium text-accent-text underline underline-offset-4"
        >
          {t("book")}
        </a>
      )}
      {doubtful && <p className="text-sm font-medium text-warn">{t("doubtful")}</p>}
      {session.note && <p className="text-sm">{session.note}</p>}
      {cancelled && cancelReason && (
        <p className="text-sm text-bad">{t("reason", { reason: cancelReason })}</p>
      )}
      {closure && <p className="text-sm text-bad">{t("shutBecause", { reason: closure.reason })}</p>}
      {!off && changedAt && (
        <>
          <Change session={session} />
          <p className="text-sm text-warn">{t("changedAt", { at: showInstant(lang, changedAt) })}</p>
        </>
      )}
    </li>
  )
}

/** Who comes instead of whom, and why it is not as it was first announced. */
function Change({ session: { provider, insteadOf, changeReason } }: { session: PublishedRow }) {
  const t = useTranslations("riders.station")
  const because = (who: string) => (changeReason ? t("insteadBecause", { who, reason: changeReason }) : who)
  const said = insteadOf
    ? because(provider ? t("instead", { provider, before: insteadOf }) : t("noLonger", { before: insteadOf }))
    : changeReason && t("changeReason", { reason: changeReason })
  return said && <p className="text-sm">{said}</p>
}
