import type { Metadata } from "next"
import { forbidden, notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { Notice } from "@/components/ui/notice"
import { PageHeader } from "@/components/ui/page-header"
import { can } from "@/lib/domain/accounts/policy"
import { isEditable } from "@/lib/domain/stations/rules"
import { requireViewer } from "@/lib/web/viewer"
import { editStationAction } from "../../actions"
import { formParts } from "../../form-parts"
import { StationForm } from "../../station-form"
import { visibleStation } from "../visible-station"

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("stations"))("editTitle") }
}

export default async function EditStationPage({ params }: Props) {
  const actor = await requireViewer("station.read")
  const station = await visibleStation(actor, (await params).id)
  if (!station) notFound()
  if (!can(actor, "station.edit", { areaCode: station.areaCode, stationId: station.id })) forbidden()
  const [parts, t, tErrors] = await Promise.all([
    formParts(actor, "station.edit", station.areaCode, {
      station: station.id,
      kindCode: station.kindCode,
      facilities: station.facts.facilities.map(({ kindCode }) => kindCode),
    }),
    getTranslations("stations"),
    getTranslations("errors"),
  ])
  const href = `/console/stations/${station.id}`
  return (
    <div className="max-w-4xl">
      <PageHeader
        title={t("editTitle")}
        breadcrumb={[
          { label: t("title"), href: "/console/stations" },
          { label: station.name, href },
        ]}
      />
      {isEditable(station.state) ? (
        <StationForm
          {...parts}
          action={editStationAction}
          hidden={{ id: station.id, revision: station.revision }}
          facts={station.facts}
          cancelHref={href}
        />
      ) : (
        <Notice tone="warn" title={tErrors("notEditableNow")} />
      )}
    </div>
  )
}
