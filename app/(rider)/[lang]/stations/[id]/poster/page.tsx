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
      <header className="flex items-center gap-3 border-b-4 border-accent-edge pb-3">
        <span className="text-accent-text">
          <Logo size="2.75rem" />
        </span>
        <span className="leading-tight">
          <span className="block text-xl font-bold tracking-widest">{shell("product")}</span>
          <span className="block text-muted">{shell("tagline")}</span>
        </span>
      </header>
      <div className="mt-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-4 print:mt-4 print:flex-nowrap">
        <div className="min-w-0 flex-1 basis-64">
          <h1 className="text-3xl font-bold print:text-[28pt]">{english || poster.name}</h1>
          {!english && poster.nameEn && <p className="text-lg text-muted">{poster.nameEn}</p>}
          <p className="mt-2 text-lg">{poster.address}</p>
          {poster.accessNotes && <p className="text-muted">{poster.accessNotes}</p>}
        </div>
        <figure className="w-36 shrink-0 text-center print:w-[36mm]">
          <QrCode text={address} label={t("qr")} className="w-full" />
          <figcaption className="text-sm font-semibold">{t("scan")}</figcaption>
        </figure>
      </div>
      <h2 className="mt-5 mb-1 text-xl font-bold print:mt-3">
        {t("thisWeek", { week: showWeekRange(lang, poster.week) })}
      </h2>
      <PosterDays lang={lang} days={poster.days} />
      <p className="mt-4 text-muted print:mt-3">{t("scanText")}</p>
    </PrintPage>
  )
}
