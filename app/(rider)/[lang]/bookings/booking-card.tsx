import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { showInstant, showTime } from "@/components/ui/dates"
import type { Tone } from "@/components/ui/tone"
import type { Booking } from "@/lib/domain/bookings/booking-rows"
import type { BookingState } from "@/lib/domain/bookings/rules"

const TONES: Record<BookingState, Tone> = {
  placed: "good",
  waiting: "warn",
  cancelled: "neutral",
  calledOff: "bad",
  came: "good",
  missed: "neutral",
}

type Props = { lang: string; booking: Booking; now: Date }

/** A booking as its rider needs it: when and where, whether there is a place, the code for the door, and the way out. */
export function BookingCard({ lang, booking, now }: Props) {
  const t = useTranslations("riders.bookings")
  const { state, startsAt, endsAt, code, place } = booking
  const holds = (state === "placed" || state === "waiting") && startsAt > now
  return (
    <article className="rounded-card border border-line bg-surface p-5 shadow-card">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <span className="text-lg font-bold">{lang === "en" ? booking.kindEn : booking.kind}</span>
        <Badge tone={TONES[state]}>{t(`states.${state}`, { before: booking.before })}</Badge>
      </p>
      <p className="mt-1 font-semibold">
        {showInstant(lang, startsAt)}–{showTime(endsAt)}
      </p>
      <p>
        <a
          href={`/stations/${booking.stationId}`}
          className="inline-flex min-h-12 items-center text-accent-text underline underline-offset-4"
        >
          {lang === "en" ? (booking.stationEn ?? booking.station) : booking.station}
        </a>
        {place && ` · ${place}`}
      </p>
      {holds && booking.moved && (
        <p className="font-medium text-warn">
          {t("moved", { before: showInstant(lang, booking.bookedFor) })}
        </p>
      )}
      {state === "calledOff" && (
        <p>
          {booking.cancelReason && `${t("reason", { reason: booking.cancelReason })} `}
          {t("calledOffText")}
        </p>
      )}
      {holds && code && (
        <>
          <p className="mt-2 text-sm text-muted">{t("code")}</p>
          <p className="text-3xl font-bold tracking-[0.2em]">{code}</p>
          <p className="text-sm text-muted">{t("codeText")}</p>
          <details className="mt-2">
            <summary className="flex min-h-12 items-center text-accent-text underline underline-offset-4">
              {t("cancel")}
            </summary>
            <form method="post" action="/bookings/cancel" className="flex flex-wrap items-center gap-3">
              <input type="hidden" name="code" value={code} />
              <p className="text-sm">{t("cancelText")}</p>
              <button
                type="submit"
                className="min-h-12 rounded-control border-2 border-bad px-5 font-semibold text-bad"
              >
                {t("cancelNow")}
              </button>
            </form>
          </details>
        </>
      )}
    </article>
  )
}
