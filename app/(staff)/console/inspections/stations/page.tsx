import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { NextPage } from "@/components/ui/next-page"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import { inspectedStationsQuery } from "@/lib/domain/inspections/schema"
import { inspectedStations } from "@/lib/domain/inspections/station-reads"
import { type Asked, addressOf, askedOf } from "@/lib/web/address"
import { requireViewer } from "@/lib/web/viewer"
import { ExportButton } from "../../export-button"
import { StationFilters } from "./station-filters"
import { StationTable } from "./station-table"

const HERE = "/console/inspections/stations"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("inspections"))("byStation.title") }
}

/** Every station of the area with how it was last found to be, whoever has waited longest for a visit first. */
export default async function InspectedStationsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireViewer("inspection.read")
  const asked = askedOf(await searchParams)
  const query = inspectedStationsQuery.parse(asked)
  const [{ rows, total, next }, t] = await Promise.all([
    inspectedStations(actor, query),
    getTranslations("inspections"),
  ])
  const filtered = !!(query.q || query.area || query.tier || query.overdue)
  const at = (change: Record<string, string | undefined>) =>
    addressOf(HERE, { ...asked, cursor: undefined, ...change })
  return (
    <>
      <PageHeader
        title={t("byStation.title")}
        subtitle={t("byStation.count", { count: total })}
        breadcrumb={[{ label: t("title"), href: "/console/inspections" }]}
        actions={<ExportButton actor={actor} list="inspections" asked={asked} />}
      />
      <StationFilters actor={actor} query={query} filtered={filtered} action={HERE} />
      <Section flush>
        <StationTable
          rows={rows}
          sort={{ key: query.sort, direction: query.direction }}
          hrefForSort={({ key, direction }) => at({ sort: key, direction })}
          empty={
            <EmptyState
              title={t(filtered ? "byStation.noMatch" : "byStation.none")}
              action={filtered && <LinkButton href={HERE}>{t("clear")}</LinkButton>}
            >
              {t(filtered ? "noMatchText" : "byStation.noneText")}
            </EmptyState>
          }
        />
      </Section>
      {next && <NextPage href={at({ cursor: next })} />}
    </>
  )
}
