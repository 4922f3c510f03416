import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { showDayWithYear } from "@/components/ui/dates"
import { EmptyState } from "@/components/ui/empty-state"
import { Icon } from "@/components/ui/icon"
import { downloadIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { PageHeader } from "@/components/ui/page-header"
import { Card } from "@/components/ui/section"
import { can } from "@/lib/domain/accounts/policy"
import { overviewOf } from "@/lib/domain/overview/reads"
import { isEmpty, lengthOf } from "@/lib/domain/overview/rules"
import { overviewQuery } from "@/lib/domain/overview/schema"
import { dayOf } from "@/lib/plain/clock"
import { type Asked, askedOf } from "@/lib/web/address"
import { requireViewer } from "@/lib/web/viewer"
import { DaysSection } from "./days-section"
import { DefinitionsSection } from "./definitions-section"
import { KindsSection } from "./kinds-section"
import { exportHref, type Look, overviewHref } from "./links"
import { LookBar } from "./look-bar"
import { NowTiles } from "./now-tiles"
import { OccupationsSection } from "./occupations-section"
import { PeriodTiles } from "./period-tiles"
import { ServicesSection } from "./services-section"
import { sortOf, UnitsSection } from "./units-section"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("overview"))("metaTitle") }
}

export default async function OverviewPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const [actor, asked, t, lang] = await Promise.all([
    requireViewer("overview.read"),
    searchParams.then(askedOf),
    getTranslations("overview"),
    getLocale(),
  ])
  const parsed = overviewQuery.safeParse(asked)
  const now = new Date()
  // Days that are none must not hide the area: the page shows its usual ones and says so.
  const found = await overviewOf(actor, parsed.success ? parsed.data : { area: asked.area }, now)
  if (!found.ok) notFound()
  const shown = found.value
  const { sight, period } = shown
  const look: Look = { area: sight.area, ...period }
  const today = dayOf(now)
  return (
    <>
      <PageHeader
        title={t("title", { area: sight.name })}
        subtitle={t("subtitle", {
          department: sight.departmentName,
          from: showDayWithYear(lang, period.from),
          to: showDayWithYear(lang, period.to),
          days: lengthOf(period),
        })}
        breadcrumb={sight.above.map(({ code, name }) => ({
          label: name,
          href: overviewHref({ ...look, area: code }),
        }))}
        actions={
          can(actor, "overview.export", { areaCode: sight.area }) && (
            <LinkButton download href={exportHref(look, "overview")} icon={<Icon path={downloadIcon} />}>
              {t("actions.export")}
            </LinkButton>
          )
        }
      />
      <LookBar shown={shown} look={look} today={today} />
      {!parsed.success && (
        <div className="mb-4">
          <Notice tone="warn">{t("period.wrong")}</Notice>
        </div>
      )}
      <div className="space-y-4">
        <h2 className="sr-only">{t("tiles.now")}</h2>
        <div className="grid gap-4 md:grid-cols-3 print:grid-cols-3">
          <NowTiles shown={shown} look={look} />
        </div>
        <h2 className="sr-only">{t("tiles.inPeriod")}</h2>
        {isEmpty(shown.total) ? (
          <Card>
            <EmptyState
              title={t(period.from > today ? "empty.future" : "empty.title")}
              action={
                <LinkButton href={`/console/overview?area=${sight.area}`}>{t("empty.last30")}</LinkButton>
              }
            >
              {t("empty.text")}
            </EmptyState>
          </Card>
        ) : (
          <>
            <div className="grid gap-4 md:grid-cols-2 xl:grid-cols-4 print:grid-cols-2">
              <PeriodTiles shown={shown} look={look} />
            </div>
            <DaysSection shown={shown} look={look} asTable={asked.days === "table"} />
          </>
        )}
        <UnitsSection shown={shown} look={look} sort={sortOf(asked.sort)} />
        <ServicesSection shown={shown} look={look} />
        <div className="grid gap-4 xl:grid-cols-2">
          <OccupationsSection shown={shown} look={look} />
          <KindsSection shown={shown} look={look} />
        </div>
        <DefinitionsSection />
      </div>
    </>
  )
}
