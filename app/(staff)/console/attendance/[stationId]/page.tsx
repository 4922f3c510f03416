import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { z } from "zod"
import { showDay } from "@/components/ui/dates"
import { Icon } from "@/components/ui/icon"
import { clipboardListIcon, qrCodeIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeader } from "@/components/ui/page-header"
import { can } from "@/lib/domain/accounts/policy"
import { doorOf } from "@/lib/domain/attendance/reads"
import { openingOf } from "@/lib/domain/openings/reads"
import { doorJson } from "@/lib/web/attendance-json"
import { requireViewer } from "@/lib/web/viewer"
import { Door } from "./door"

type Props = { params: Promise<{ stationId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("attendance"))("title") }
}

/** The keeper's page: one tap, one person. */
export default async function CountAtDoor({ params }: Props) {
  const actor = await requireViewer("attendance.log")
  const { stationId } = await params
  if (!z.uuid().safeParse(stationId).success) notFound()
  const readAt = new Date().toISOString()
  const [door, opening] = await Promise.all([doorOf(actor, stationId), openingOf(actor, stationId)])
  if (!door || !opening) notFound()
  const [t, lang] = await Promise.all([getTranslations("attendance"), getLocale()])
  const subject = { areaCode: door.areaCode, stationId }
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={door.station}
        subtitle={showDay(lang, door.day)}
        breadcrumb={actor.post.stationId ? undefined : [{ label: t("title"), href: "/console/attendance" }]}
        actions={
          <>
            {can(actor, "station.code", subject) && (
              <LinkButton href={`/console/stations/${stationId}/code`} icon={<Icon path={qrCodeIcon} />}>
                {t("showCode")}
              </LinkButton>
            )}
            <LinkButton
              href={`/console/attendance/${stationId}/entries`}
              icon={<Icon path={clipboardListIcon} />}
            >
              {t("entries")}
            </LinkButton>
          </>
        }
      />
      <Door
        key={readAt}
        open={door.state === "OPEN"}
        first={{
          door: doorJson(door),
          readAt,
          shown: {
            state: opening.standing.state,
            reason: opening.standing.reason,
            last: opening.last && { kind: opening.last.kind, at: opening.last.at.toISOString() },
          },
          keeper: { userId: actor.userId, name: actor.displayName },
        }}
      />
    </div>
  )
}
