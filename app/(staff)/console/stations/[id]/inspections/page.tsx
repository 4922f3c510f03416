import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { PageHeader } from "@/components/ui/page-header"
import { requireViewer } from "@/lib/web/viewer"
import { visibleStation } from "../visible-station"
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
  return (
    <>
      <PageHeader
        title={t("ofStation")}
        breadcrumb={[
          { label: t("stations"), href: "/console/stations" },
          { label: station.name, href: `/console/stations/${station.id}` },
        ]}
      />
      <div className="space-y-4">
        <TasksSection actor={actor} station={station} />
      </div>
    </>
  )
}
