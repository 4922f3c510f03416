import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeader } from "@/components/ui/page-header"
import { can } from "@/lib/domain/accounts/policy"
import { requireViewer } from "@/lib/web/viewer"
import { visibleStation } from "../visible-station"
import { DefectsSection } from "./defects-section"
import { ResultsSection } from "./results-section"
import { TasksSection } from "./tasks-section"

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("inspections"))("ofStation") }
}

/** What a station was found to be like, what is to be mended, and who is to look next. */
export default async function StationInspectionsPage({ params }: Props) {
  const actor = await requireViewer("inspection.read")
  const station = await visibleStation(actor, (await params).id)
  if (!station) notFound()
  const t = await getTranslations("inspections")
  const subject = { areaCode: station.areaCode, stationId: station.id }
  const open = station.state !== "CLOSED"
  const href = (kind: string) => `/console/stations/${station.id}/inspections/new?kind=${kind}`
  return (
    <>
      <PageHeader
        title={t("ofStation")}
        breadcrumb={[
          { label: t("stations"), href: "/console/stations" },
          { label: station.name, href: `/console/stations/${station.id}` },
        ]}
        actions={
          <>
            {open && can(actor, "inspection.selfCheck", subject) && (
              <LinkButton href={href("self")} variant="primary">
                {t("start.SELF")}
              </LinkButton>
            )}
            {open && can(actor, "inspection.visit", subject) && (
              <LinkButton href={href("visit")} variant="primary">
                {t("start.VISIT")}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="space-y-4">
        <DefectsSection actor={actor} station={station} />
        <TasksSection actor={actor} station={station} />
        <ResultsSection actor={actor} stationId={station.id} />
      </div>
    </>
  )
}
