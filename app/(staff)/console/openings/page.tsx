import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { showDayShort } from "@/components/ui/dates"
import { Notice } from "@/components/ui/notice"
import { PageHeader } from "@/components/ui/page-header"
import { openingsOf } from "@/lib/domain/openings/openings-of-area"
import { settings } from "@/lib/domain/settings/reads"
import { type Asked, addressOf, askedOf } from "@/lib/web/address"
import { requireViewer } from "@/lib/web/viewer"
import { StationsSection } from "./stations-section"
import { UnitsSection } from "./units-section"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("openings"))("title") }
}

/** Who keeps the hours that riders were promised: unit by unit, and the stations that need a word. */
export default async function OpeningsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireViewer("opening.read")
  const { area } = askedOf(await searchParams)
  const [shown, rules, t, lang] = await Promise.all([
    openingsOf(actor, area),
    settings(),
    getTranslations("openings"),
    getLocale(),
  ])
  if (!shown) notFound()
  const { path, period, total, units, stations } = shown
  const here = path.at(-1)
  return (
    <>
      <PageHeader
        title={here ? t("titleOf", { area: here.name }) : t("title")}
        subtitle={t("subtitle", { from: showDayShort(lang, period.from), to: showDayShort(lang, period.to) })}
        breadcrumb={path.slice(0, -1).map(({ code, name }) => ({
          label: name,
          href: addressOf("/console/openings", { area: code }),
        }))}
      />
      <div className="space-y-4">
        {total.doubted > 0 && (
          <Notice tone="warn" title={t("doubted", { count: total.doubted })}>
            {t("doubtedText")}
          </Notice>
        )}
        {here && units.length > 0 && <UnitsSection units={units} total={total} own={here.code} />}
        <StationsSection stations={stations} total={total.stations} />
        <p className="text-sm text-muted">
          {t("definition", { minutes: rules["opening.toleranceMinutes"] })}
        </p>
      </div>
    </>
  )
}
