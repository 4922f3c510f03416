import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations, setRequestLocale } from "next-intl/server"
import { z } from "zod"
import { Logo } from "@/components/layout/logo"
import { PrintPage } from "@/components/layout/print-page"
import { showWeekRange } from "@/components/ui/dates"
import { PrintButton } from "@/components/ui/print-button"
import { QrCode } from "@/components/ui/qr-code"
import { publicPoster } from "@/lib/domain/attendance/public-poster"
import { env } from "@/lib/server/env"
import { PosterDays } from "./poster-days"

export const revalidate = 60
export const dynamic = "force-static"

type Props = { params: Promise<{ lang: string; id: string }> }

export function generateStaticParams() {
  return []
}

async function posterOf(params: Props["params"]) {
  const { lang, id } = await params
  setRequestLocale(lang)
  const poster = z.uuid().safeParse(id).success ? await publicPoster(id) : null
  return { lang, poster }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, poster } = await posterOf(params)
  const t = await getTranslations({ locale: lang, namespace: "checkIn" })
  return { title: poster ? t("poster.title", { station: poster.name }) : t("poster.sheet") }
}

/**
 * The week's sheet for the door: hours, services, and the way to the station's page. The check-in code is not on it: this page is open to
 * the world, and with the code anyone could check in from home. Staff print the code from the console.
 */
export default async function PosterSheet({ params }: Props) {
  const { lang, poster } = await posterOf(params)
  if (!poster) notFound()
  const [t, shell] = await Promise.all([getTranslations("checkIn.poster"), getTranslations("shell")])
  const address = new URL(`/stations/${poster.id}`, env().NEXTAUTH_URL).href
  const english = lang === "en" && poster.nameEn
  return (
    <PrintPage>
      <div data-print="no" className="mb-5 flex flex-wrap items-center justify-between gap-3">
        <a href={`/stations/${poster.id}`} className="flex min-h-12 items-center text-accent-text underline">
          {t("back")}
        </a>
        <PrintButton variant="primary">{t("print")}</PrintButton>
      </div>
      <header className="flex items-center gap-3 border-b-4 border-accent-edge pb-4">
        <span className="text-accent-text">
          <Logo size="3rem" />
        </span>
        <span className="leading-tight">
          <span className="block text-xl font-bold tracking-widest">{shell("product")}</span>
          <span className="block text-muted">{shell("tagline")}</span>
        </span>
      </header>
      <h1 className="mt-6 text-3xl font-bold print:text-[32pt]">{english || poster.name}</h1>
      {!english && poster.nameEn && <p className="text-lg text-muted">{poster.nameEn}</p>}
      <p className="mt-2 text-lg">{poster.address}</p>
      {poster.accessNotes && <p className="text-muted">{poster.accessNotes}</p>}
      <h2 className="mt-7 mb-2 text-xl font-bold">
        {t("thisWeek", { week: showWeekRange(lang, poster.week) })}
      </h2>
      <PosterDays lang={lang} days={poster.days} />
      <div
        data-print="whole"
        className="mt-7 flex items-center gap-5 rounded-card border-2 border-accent-edge p-4"
      >
        <QrCode text={address} label={t("qr")} className="w-32 shrink-0 print:w-[38mm]" />
        <div>
          <p className="text-xl font-bold">{t("scan")}</p>
          <p className="text-muted">{t("scanText")}</p>
        </div>
      </div>
    </PrintPage>
  )
}
