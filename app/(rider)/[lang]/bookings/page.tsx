import type { Metadata } from "next"
import { cookies, headers } from "next/headers"
import { getTranslations, setRequestLocale } from "next-intl/server"
import { z } from "zod"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { bookingsOfDevice, findBooking } from "@/lib/domain/bookings/find-booking"
import { bookingCode } from "@/lib/domain/bookings/schema"
import { isDevice } from "@/lib/server/device"
import { originOf } from "@/lib/web/origin"
import { DEVICE } from "@/lib/web/rider-cookies"
import { BookingCard } from "./booking-card"
import { BookingProblem } from "./booking-problem"
import { CodeForm } from "./code-form"

export const dynamic = "force-dynamic"

type Props = { params: Promise<{ lang: string }>; searchParams: Promise<Record<string, string | string[]>> }

const query = z.object({
  code: z.string().max(40).optional().catch(undefined),
  done: z.enum(["done", "again", "cancelledNow"]).optional().catch(undefined),
  problem: z.string().max(40).optional().catch(undefined),
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  const t = await getTranslations({ locale: lang, namespace: "riders.bookings" })
  return { title: t("title"), robots: { index: false } }
}

/** What this phone has booked, and what a code leads to. No script, no account. */
export default async function Bookings({ params, searchParams }: Props) {
  const { lang } = await params
  setRequestLocale(lang)
  const { code, done, problem } = query.parse(await searchParams)
  const held = (await cookies()).get(DEVICE)?.value
  const device = isDevice(held) ? held : null
  const asker = { device, ip: originOf(await headers()).ip }
  const [t, asked, own] = await Promise.all([
    getTranslations("riders.bookings"),
    lookUp(code, asker),
    device ? bookingsOfDevice(device) : [],
  ])
  const now = new Date()
  const first = asked?.ok ? asked.value : null
  const others = own.filter(({ id }) => id !== first?.id)
  const coming = others.filter(({ endsAt }) => endsAt > now)
  const past = others.filter(({ endsAt }) => endsAt <= now).reverse()
  const trouble = problem ?? (asked && !asked.ok ? asked.code : null)
  return (
    <div className="space-y-4">
      <h1 className="text-2xl font-bold">{t("title")}</h1>
      {trouble && <BookingProblem code={trouble} />}
      {first && done && !trouble && (
        <Notice tone={done === "done" ? "good" : "info"} live>
          {t(done === "done" && first.state === "waiting" ? "queued" : done)}
        </Notice>
      )}
      {first && <BookingCard lang={lang} booking={first} now={now} />}
      {(["coming", "past"] as const).map((part) => {
        const some = part === "coming" ? coming : past
        return (
          some.length > 0 && (
            <section key={part} className="space-y-3">
              <h2 className="text-lg font-semibold">{t(part)}</h2>
              {some.map((booking) => (
                <BookingCard key={booking.id} lang={lang} booking={booking} now={now} />
              ))}
            </section>
          )
        )
      })}
      {own.length === 0 && !first && <p>{t("none")}</p>}
      <CodeForm />
      <LinkButton href="/stations" size="large" wide>
        {t("findStations")}
      </LinkButton>
    </div>
  )
}

async function lookUp(text: string | undefined, asker: Parameters<typeof findBooking>[1]) {
  if (!text) return null
  const code = bookingCode.safeParse(text)
  return code.success ? findBooking(code.data, asker) : { ok: false as const, code: "notFound" }
}
