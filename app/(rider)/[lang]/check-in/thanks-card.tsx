import { useTranslations } from "next-intl"
import { showInstant, showTime } from "@/components/ui/dates"
import { Icon } from "@/components/ui/icon"
import { circleCheckIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import type { Thanks } from "@/lib/domain/attendance/public-door"

/** The receipt: thanks, where, when, and what is on next. */
export function ThanksCard({ lang, thanks, again }: { lang: string; thanks: Thanks; again: boolean }) {
  const t = useTranslations("checkIn")
  const { session, next } = thanks
  const kind = (one: { kind: string; kindEn: string }) => (lang === "en" ? one.kindEn : one.kind)
  return (
    <div className="space-y-5">
      <section
        role="status"
        className="rounded-card border border-line bg-surface px-5 py-7 text-center shadow-card"
      >
        <Icon path={circleCheckIcon} size="3.5rem" className="text-good" />
        <h1 className="mt-2 text-2xl font-bold">{again ? t("alreadyCounted") : t("thanks")}</h1>
        <p className="mt-2 text-lg">{lang === "en" ? (thanks.nameEn ?? thanks.name) : thanks.name}</p>
        {session && (
          <p className="font-semibold">
            {kind(session)} {showTime(session.startsAt)}–{showTime(session.endsAt)}
          </p>
        )}
        <p className="text-muted">{t("loggedAt", { time: showInstant(lang, thanks.at) })}</p>
        {again && <p className="mt-2 text-sm text-muted">{t("alreadyCountedWhy")}</p>}
      </section>
      <section className="rounded-card border border-line bg-surface p-5 shadow-card">
        <h2 className="font-semibold">{t("nextService")}</h2>
        {next ? (
          <p className="mt-1 text-lg">
            <span className="font-bold">{kind(next)}</span>
            <span className="block text-muted">
              {showInstant(lang, next.startsAt)}–{showTime(next.endsAt)}
              {next.place && ` · ${next.place}`}
            </span>
          </p>
        ) : (
          <p className="mt-1 text-muted">{t("noNextService")}</p>
        )}
        <LinkButton href={`/stations/${thanks.stationId}`} wide className="mt-4">
          {t("seeStation")}
        </LinkButton>
      </section>
    </div>
  )
}
