import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { cookies } from "next/headers"
import { getTranslations, setRequestLocale } from "next-intl/server"
import { z } from "zod"
import { showInstant, showTime } from "@/components/ui/dates"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { offerOf } from "@/lib/domain/bookings/offers"
import { bookingRefusal } from "@/lib/domain/bookings/rules"
import { REMEMBERED, rememberedOf } from "@/lib/web/rider-cookies"
import { OccupationChoice } from "../../check-in/choices"
import { BookingProblem } from "../booking-problem"
import { PlacesLeft } from "./places-left"

export const dynamic = "force-dynamic"

type Props = { params: Promise<{ lang: string }>; searchParams: Promise<Record<string, string | string[]>> }

const query = z.object({
  session: z.uuid().optional().catch(undefined),
  problem: z.string().max(40).optional().catch(undefined),
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  const t = await getTranslations({ locale: lang, namespace: "riders.bookings" })
  return { title: t("newTitle"), robots: { index: false } }
}

/** A session, how many places it has left, and the button. */
export default async function BookSession({ params, searchParams }: Props) {
  const { lang } = await params
  setRequestLocale(lang)
  const { session, problem } = query.parse(await searchParams)
  const t = await getTranslations("riders.bookings")
  const offer = session ? await offerOf(session) : null
  if (!offer)
    return (
      <div className="space-y-4">
        <h1 className="text-2xl font-bold">{t("newTitle")}</h1>
        <Notice tone="warn">{t("gone")}</Notice>
        <LinkButton href="/stations" size="large" wide>
          {t("findStations")}
        </LinkButton>
      </div>
    )
  const refusal = bookingRefusal(offer, new Date())
  const remembered = rememberedOf((await cookies()).get(REMEMBERED)?.value)
  const left = offer.capacity === null ? null : Math.max(0, offer.capacity - offer.booked)
  const { station, place } = offer
  return (
    <div className="space-y-5">
      <header>
        <p className="text-muted">{lang === "en" ? (station.nameEn ?? station.name) : station.name}</p>
        <h1 className="text-2xl font-bold">{lang === "en" ? offer.kindEn : offer.kind}</h1>
        <p className="mt-1 text-lg font-semibold">
          {showInstant(lang, offer.startsAt)}–{showTime(offer.endsAt)}
        </p>
        <p className="text-muted">{[place, offer.provider].filter(Boolean).join(" · ")}</p>
        {offer.note && <p className="mt-1">{offer.note}</p>}
      </header>
      {(problem || refusal) && <BookingProblem code={problem ?? refusal ?? ""} />}
      {!refusal && (
        <form method="post" action="/bookings/book" className="space-y-5">
          <input type="hidden" name="sessionId" value={offer.sessionId} />
          {/* Made with the page: sent twice, it is still one booking. */}
          <input type="hidden" name="key" value={randomUUID()} />
          <PlacesLeft offer={offer} left={left} />
          <OccupationChoice remembered={remembered} />
          <button
            type="submit"
            className="block min-h-16 w-full rounded-card border-2 border-accent-edge bg-accent px-6 py-3 text-2xl font-bold text-accent-ink hover:bg-accent-hover"
          >
            {t(left === 0 ? "queue" : "book")}
          </button>
          <p className="text-sm text-muted">{t("privacy")}</p>
        </form>
      )}
      <div className="grid gap-2 sm:grid-cols-2">
        <LinkButton href="/bookings" size="large" wide>
          {t("seeAll")}
        </LinkButton>
        <LinkButton href={`/stations/${station.id}`} size="large" wide>
          {t("seeStation")}
        </LinkButton>
      </div>
    </div>
  )
}
