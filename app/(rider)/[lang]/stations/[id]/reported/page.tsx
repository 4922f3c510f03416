import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations, setRequestLocale } from "next-intl/server"
import { z } from "zod"
import { Icon } from "@/components/ui/icon"
import { circleCheckIcon, triangleAlertIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import { publicStation } from "@/lib/domain/stations/public-station"
import { addressOf } from "@/lib/web/address"
import { RiderFrame } from "../../../rider-frame"

export const dynamic = "force-dynamic"

type Props = {
  params: Promise<{ lang: string; id: string }>
  searchParams: Promise<Record<string, string | string[]>>
}

const query = z.object({
  again: z.literal("1").optional().catch(undefined),
  problem: z.string().max(40).optional().catch(undefined),
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  const t = await getTranslations({ locale: lang, namespace: "riders.report" })
  return { title: t("title"), robots: { index: false } }
}

/** Thanks for a report, and where to go instead. */
export default async function Reported({ params, searchParams }: Props) {
  const { lang, id } = await params
  setRequestLocale(lang)
  const station = z.uuid().safeParse(id).success ? await publicStation(id) : null
  if (!station) notFound()
  const { again, problem } = query.parse(await searchParams)
  const [t, errors] = await Promise.all([getTranslations("riders.report"), getTranslations("errors")])
  const key = problem as "tooMany" | undefined
  const { lng, lat } = station.location
  return (
    <RiderFrame lang={lang} path={addressOf(`/stations/${id}/reported`, { again, problem })}>
      <section
        role={problem ? "alert" : "status"}
        className="rounded-card border border-line bg-surface px-5 py-7 text-center shadow-card"
      >
        <Icon
          path={problem ? triangleAlertIcon : circleCheckIcon}
          size="3.5rem"
          className={problem ? "text-warn" : "text-good"}
        />
        <h1 className="mt-2 text-2xl font-bold">{t(problem ? "problem" : "thanks")}</h1>
        <p className="mt-2 text-lg">{lang === "en" ? (station.nameEn ?? station.name) : station.name}</p>
        <p className="mx-auto mt-2 max-w-prose text-muted">
          {key ? errors(errors.has(key) ? key : "unexpected") : t(again ? "again" : "counted")}
        </p>
      </section>
      <div className="mt-4 grid gap-2 sm:grid-cols-2">
        <LinkButton
          size="large"
          wide
          variant="primary"
          href={addressOf("/stations", { near: `${lng},${lat}`, openNow: "1" })}
        >
          {t("nearby")}
        </LinkButton>
        <LinkButton size="large" wide href={`/stations/${id}`}>
          {t("back")}
        </LinkButton>
      </div>
    </RiderFrame>
  )
}
