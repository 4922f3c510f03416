import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { PageHeader } from "@/components/ui/page-header"
import { requireViewer } from "@/lib/web/viewer"
import { registerStationAction } from "../actions"
import { formParts } from "../form-parts"
import { StationForm } from "../station-form"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("stations"))("newTitle") }
}

export default async function NewStationPage() {
  const actor = await requireViewer("station.register")
  const area = actor.post.unitCode ?? ""
  const [parts, t] = await Promise.all([
    formParts(actor, "station.register", area),
    getTranslations("stations"),
  ])
  return (
    <div className="max-w-4xl">
      <PageHeader
        title={t("newTitle")}
        subtitle={t("newText")}
        breadcrumb={[{ label: t("title"), href: "/console/stations" }]}
      />
      <StationForm {...parts} action={registerStationAction} area={area} cancelHref="/console/stations" />
    </div>
  )
}
