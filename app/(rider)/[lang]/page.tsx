import { notFound } from "next/navigation"
import { getTranslations, setRequestLocale } from "next-intl/server"
import { EmptyState } from "@/components/ui/empty-state"
import { storeIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import { areasWithStations } from "@/lib/domain/stations/public-areas"
import { type PublicStations, publicStations } from "@/lib/domain/stations/public-list"
import type { Result } from "@/lib/plain/result"
import { isLanguage } from "@/lib/web/languages"
import { AreaLinks } from "./area-links"
import { RiderFrame } from "./rider-frame"
import { SearchForm } from "./search-form"
import { StationList } from "./station-list"

export const revalidate = 60
export const dynamic = "force-static"

const SHOWN = 10

type Props = { params: Promise<{ lang: string }> }

const itemsOf = (found: Result<PublicStations>) => (found.ok ? found.value.items : [])

/** Where to rest now. */
export default async function Nearby({ params }: Props) {
  const { lang } = await params
  if (!isLanguage(lang)) notFound()
  setRequestLocale(lang)
  const now = new Date()
  const [t, districts, found] = await Promise.all([
    getTranslations("riders.home"),
    areasWithStations("DISTRICT"),
    publicStations({ openNow: true, limit: SHOWN }, now),
  ])
  const open = itemsOf(found)
  const shown = open.length > 0 ? open : itemsOf(await publicStations({ limit: SHOWN }, now))
  return (
    <RiderFrame lang={lang} path="/" current="nearby">
      <h1 className="mb-3 text-2xl font-bold">{t("title")}</h1>
      <SearchForm lang={lang} />
      <section aria-labelledby="shown" className="mt-6">
        {shown.length === 0 ? (
          <EmptyState path={storeIcon} title={t("empty")}>
            {t("emptyText")}
          </EmptyState>
        ) : (
          <>
            <h2 id="shown" className="text-xl font-bold">
              {t(open.length > 0 ? "openNow" : "noneOpen")}
            </h2>
            {open.length === 0 && <p className="text-muted">{t("noneOpenText")}</p>}
            <div className="mt-3">
              <StationList lang={lang} stations={shown} now={now} />
            </div>
            <LinkButton
              wide
              size="large"
              className="mt-3"
              href={open.length > 0 ? "/stations?openNow=1" : "/stations"}
            >
              {t(open.length > 0 ? "allOpenNow" : "all")}
            </LinkButton>
          </>
        )}
      </section>
      {districts.length > 0 && (
        <section aria-labelledby="districts" className="mt-8">
          <h2 id="districts" className="mb-3 text-xl font-bold">
            {t("districts")}
          </h2>
          <AreaLinks areas={districts} />
        </section>
      )}
    </RiderFrame>
  )
}
