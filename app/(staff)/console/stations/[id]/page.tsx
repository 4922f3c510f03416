import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { Icon } from "@/components/ui/icon"
import {
  calendarDaysIcon,
  clipboardCheckIcon,
  externalLinkIcon,
  historyIcon,
  pencilIcon,
  qrCodeIcon,
} from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeader } from "@/components/ui/page-header"
import { can } from "@/lib/domain/accounts/policy"
import { isEditable } from "@/lib/domain/stations/rules"
import { requireViewer } from "@/lib/web/viewer"
import { standingSentence } from "../standing-words"
import { stateTone } from "../state-tone"
import { ClosuresSection } from "./closures-section"
import { FactsSection } from "./facts-section"
import { HoursSection } from "./hours-section"
import { LifeSection } from "./life-section"
import { OpeningSection } from "./opening-section"
import { PhotosSection } from "./photos-section"
import { StateActions } from "./state-actions"
import { visibleStation } from "./visible-station"

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireViewer("station.read")
  return { title: (await visibleStation(actor, (await params).id))?.name }
}

export default async function StationPage({ params }: Props) {
  const actor = await requireViewer("station.read")
  const station = await visibleStation(actor, (await params).id)
  if (!station) notFound()
  const [t, lang] = await Promise.all([getTranslations("stations"), getLocale()])
  const subject = { areaCode: station.areaCode, stationId: station.id }
  const mayEdit = can(actor, "station.edit", subject) && isEditable(station.state)
  const link = (path: string) => `/console/stations/${station.id}${path}`
  return (
    <>
      <PageHeader
        title={station.name}
        breadcrumb={[{ label: t("title"), href: "/console/stations" }]}
        badge={<Badge tone={stateTone[station.state]}>{t(`states.${station.state}`)}</Badge>}
        subtitle={
          station.state === "OPEN"
            ? standingSentence(t, lang, station.standing)
            : t(`stateText.${station.state}`)
        }
        actions={
          <>
            <LinkButton href={link("/history")} icon={<Icon path={historyIcon} />}>
              {t("history")}
            </LinkButton>
            {can(actor, "station.code", subject) && (
              <LinkButton href={link("/code")} icon={<Icon path={qrCodeIcon} />}>
                {t("code")}
              </LinkButton>
            )}
            {can(actor, "inspection.read", subject) && (
              <LinkButton href={link("/inspections")} icon={<Icon path={clipboardCheckIcon} />}>
                {t("inspections")}
              </LinkButton>
            )}
            {can(actor, "schedule.read", subject) && (
              <LinkButton href={`/console/schedules/${station.id}`} icon={<Icon path={calendarDaysIcon} />}>
                {t("schedule")}
              </LinkButton>
            )}
            {station.state === "OPEN" && (
              <LinkButton href={`/stations/${station.id}`} icon={<Icon path={externalLinkIcon} />}>
                {t("riderPage")}
              </LinkButton>
            )}
            {mayEdit && (
              <LinkButton href={link("/edit")} variant="primary" icon={<Icon path={pencilIcon} />}>
                {t("edit")}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="space-y-4">
        <StateActions actor={actor} station={station} />
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <FactsSection station={station} mayEdit={mayEdit} />
          <div className="space-y-4">
            <HoursSection station={station} />
            <ClosuresSection actor={actor} station={station} />
          </div>
        </div>
        {station.openedAt && <OpeningSection actor={actor} stationId={station.id} />}
        <PhotosSection station={station} mayEdit={mayEdit} />
        <LifeSection station={station} />
      </div>
    </>
  )
}
