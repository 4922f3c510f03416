import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations, setRequestLocale } from "next-intl/server"
import { cache } from "react"
import { EmptyState } from "@/components/ui/empty-state"
import { storeIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import { publicArea } from "@/lib/domain/stations/public-areas"
import { publicStations } from "@/lib/domain/stations/public-list"
import { termsOf } from "@/lib/domain/terms/reads"
import { isAreaCode } from "@/lib/plain/area-code"
import { addressOf } from "@/lib/web/address"
import { AreaLinks } from "../../area-links"
import { RiderFrame } from "../../rider-frame"
import { StationList } from "../../station-list"
import { SubscribeForm } from "./subscribe-form"

export const revalidate = 60
export const dynamic = "force-static"

const SHOWN = 30

type Props = { params: Promise<{ lang: string; code: string }> }

export function generateStaticParams() {
  return []
}

const areaOf = cache(async (code: string) => (isAreaCode(code) ? publicArea(code) : null))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, code } = await params
  setRequestLocale(lang)
  const [t, area] = await Promise.all([getTranslations({ locale: lang, namespace: "riders" }), areaOf(code)])
  return { title: area ? t("area.title", { area: area.name }) : t("notFound.title") }
}

/** The stations of a district, street or community, and the units below it. */
export default async function Area({ params }: Props) {
  const { lang, code } = await params
  setRequestLocale(lang)
  const area = await areaOf(code)
  if (!area) notFound()
  const now = new Date()
  const [t, found, kinds] = await Promise.all([
    getTranslations("riders.area"),
    publicStations({ area: code, limit: SHOWN }, now),
    termsOf("SERVICE_KIND"),
  ])
  const { items, nextCursor } = found.ok ? found.value : { items: [], nextCursor: null }
  return (
    <RiderFrame lang={lang} path={`/areas/${code}`} current="find">
      {area.above.length > 0 && (
        <nav className="flex flex-wrap gap-x-1 text-sm">
          {area.above.map((unit) => (
            <a
              key={unit.code}
              href={`/areas/${unit.code}`}
              className="inline-flex min-h-12 min-w-12 items-center text-accent-text underline"
            >
              {unit.name}
            </a>
          ))}
        </nav>
      )}
      <h1 className="text-2xl font-bold">{t("title", { area: area.name })}</h1>
      <p className="text-muted">{t("count", { count: area.stations })}</p>
      {area.below.length > 1 && (
        <section aria-labelledby="below" className="mt-5">
          <h2 id="below" className="mb-2 text-lg font-bold">
            {t("below")}
          </h2>
          <AreaLinks areas={area.below} />
        </section>
      )}
      <div className="mt-6">
        {items.length > 0 ? (
          <StationList lang={lang} stations={items} now={now} />
        ) : (
          <EmptyState path={storeIcon} title={t("none")}>
            {t("noneText")}
          </EmptyState>
        )}
        {nextCursor && (
          <LinkButton
            wide
            size="large"
            className="mt-3"
            href={addressOf("/stations", { area: code, cursor: nextCursor })}
          >
            {t("more")}
          </LinkButton>
        )}
      </div>
      {area.stations > 0 && <SubscribeForm lang={lang} code={code} kinds={kinds} />}
    </RiderFrame>
  )
}
