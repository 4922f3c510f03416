"use client"

import { useTranslations } from "next-intl"
import type { Sort } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { Card } from "@/components/ui/section"
import type { Overview } from "@/lib/domain/overview/reads"
import { isEmpty } from "@/lib/domain/overview/rules"
import type { Day } from "@/lib/plain/clock"
import { DaysSection } from "./days-section"
import { DefinitionsSection } from "./definitions-section"
import { KindsSection } from "./kinds-section"
import type { Look } from "./links"
import { NeedsSection } from "./needs-section"
import { NowTiles } from "./now-tiles"
import { OccupationsSection } from "./occupations-section"
import { PeriodTiles } from "./period-tiles"
import { ServicesSection } from "./services-section"
import { UnitsSection } from "./units-section"

type Props = { shown: Overview; today: Day; sort: Sort | undefined; daysAsTable: boolean }

/**
 * The figures themselves. A client component for its weight alone: as such it goes to the browser as the figures, and not once more as
 * some thousand elements, which would be most of what the server has to do for this page.
 */
export function OverviewBody({ shown, today, sort, daysAsTable }: Props) {
  const t = useTranslations("overview")
  const { sight, period } = shown
  const look: Look = { area: sight.area, ...period }
  return (
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
          <DaysSection shown={shown} look={look} asTable={daysAsTable} />
        </>
      )}
      <UnitsSection shown={shown} look={look} sort={sort} />
      <ServicesSection shown={shown} look={look} />
      <NeedsSection shown={shown} look={look} />
      <div className="grid gap-4 xl:grid-cols-2">
        <OccupationsSection shown={shown} look={look} />
        <KindsSection shown={shown} look={look} />
      </div>
      <DefinitionsSection />
    </div>
  )
}
