import type { Metadata } from "next"
import { getTranslations, setRequestLocale } from "next-intl/server"
import { EmptyState } from "@/components/ui/empty-state"
import { searchIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import { areasWithStations, publicArea } from "@/lib/domain/stations/public-areas"
import { publicStations } from "@/lib/domain/stations/public-list"
import { type Asked, addressOf } from "@/lib/web/address"
import { AreaLinks } from "../area-links"
import { RiderFrame } from "../rider-frame"
import { SearchForm } from "../search-form"
import { StationList } from "../station-list"
import { searchOf } from "./search-of"

export const dynamic = "force-dynamic"

/** Farther than this is not "near me". */
const FAR_KM = 10

type Props = { params: Promise<{ lang: string }>; searchParams: Promise<Asked> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  const t = await getTranslations({ locale: lang, namespace: "riders.search" })
  return { title: t("title"), robots: { index: false } }
}

/** What the search form asks for. */
export default async function FoundStations({ params, searchParams }: Props) {
  const { lang } = await params
  setRequestLocale(lang)
  const { search, query } = searchOf(await searchParams)
  const now = new Date()
  const [t, asked, area, districts] = await Promise.all([
    getTranslations("riders.search"),
    publicStations(query, now),
    query.area ? publicArea(query.area) : null,
    query.area ? [] : areasWithStations("DISTRICT"),
  ])
  const areas = area?.below ?? districts
  // A cursor of another order leads to the beginning.
  const found = asked.ok ? asked : await publicStations({ ...query, cursor: undefined }, now)
  const { items, nextCursor } = found.ok ? found.value : { items: [], nextCursor: null }
  const isFar = !query.cursor && (items[0]?.distanceMeters ?? 0) > FAR_KM * 1000
  const hereWith = (changes: Record<string, string | undefined>) =>
    addressOf("/stations", { ...search, ...changes })
  return (
    <RiderFrame lang={lang} path={hereWith({ cursor: query.cursor })} current="find">
      <h1 className="mb-3 text-2xl font-bold">{t("title")}</h1>
      <SearchForm lang={lang} search={search} />
      {query.area && (
        <p className="mt-2 flex flex-wrap items-center justify-between gap-x-3">
          {t("inArea", { area: area?.name ?? query.area })}
          <a
            href={hereWith({ area: undefined })}
            className="inline-flex min-h-12 items-center text-accent-text underline"
          >
            {t("everywhere")}
          </a>
        </p>
      )}
      <section aria-live="polite" className="mt-4">
        {query.near && items.length > 0 && (
          <p className="mb-2 text-sm text-muted">
            {isFar ? t("farAway", { km: FAR_KM }) : t("sortedByDistance")}
          </p>
        )}
        {items.length > 0 && <StationList lang={lang} stations={items} now={now} />}
        {items.length === 0 && (
          <EmptyState
            path={searchIcon}
            title={t("none")}
            action={
              <LinkButton variant="primary" size="large" href={addressOf("/stations", { near: search.near })}>
                {t(query.near ? "allByDistance" : "clear")}
              </LinkButton>
            }
          >
            {t(nextCursor ? "goOn" : query.near ? "noneAnywhere" : "noneText")}
          </EmptyState>
        )}
        {nextCursor && (
          <LinkButton wide size="large" className="mt-3" href={hereWith({ cursor: nextCursor })}>
            {t("next")}
          </LinkButton>
        )}
        {query.cursor && (
          <LinkButton wide variant="quiet" className="mt-2" href={hereWith({})}>
            {t("first")}
          </LinkButton>
        )}
      </section>
      {areas.length > 0 && (
        <section aria-labelledby="areas" className="mt-8">
          <h2 id="areas" className="mb-3 text-xl font-bold">
            {t(query.area ? "areasBelow" : "districts")}
          </h2>
          <AreaLinks areas={areas} />
        </section>
      )}
    </RiderFrame>
  )
}
