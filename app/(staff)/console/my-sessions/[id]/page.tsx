import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { showDay } from "@/components/ui/dates"
import { PageHeader } from "@/components/ui/page-header"
import { Card } from "@/components/ui/section"
import { ownPlanned } from "@/lib/domain/schedules/own-plan"
import { termName } from "@/lib/domain/terms/rules"
import { dayOf } from "@/lib/plain/clock"
import { requireViewer } from "@/lib/web/viewer"
import { isUuid } from "../../schedules/is-uuid"
import { timesText } from "../../schedules/times-text"
import { AnswerBadge } from "../answer-badge"
import { PlannedState } from "../planned-state"
import { AnswerForms } from "./answer-forms"

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("schedules"))("answer.title") }
}

/** One session that a provider is expected at: what it says to that. */
export default async function OwnSessionPage({ params }: Props) {
  const actor = await requireViewer("schedule.answer")
  const { id } = await params
  const now = new Date()
  const row = isUuid(id) ? await ownPlanned(actor, id, now) : null
  if (!row) notFound()
  const [t, tUi, lang] = await Promise.all([getTranslations("schedules"), getTranslations("ui"), getLocale()])
  const when = `${showDay(lang, dayOf(row.startsAt))} ${timesText(row, (time) => tUi("nextDay", { time }))}`
  return (
    <div className="max-w-2xl space-y-4">
      <PageHeader
        title={`${when} ${termName(row.kind, lang)}`}
        subtitle={[row.station, row.place, row.address].filter(Boolean).join(" · ")}
        breadcrumb={[{ label: t("own.title"), href: "/console/my-sessions" }]}
      />
      <Card className="space-y-2">
        <PlannedState row={row} />
        {row.note && <p className="whitespace-pre-line">{row.note}</p>}
        <div>
          <AnswerBadge {...row} />
        </div>
      </Card>
      {row.answerable ? <AnswerForms row={row} today={dayOf(now)} /> : <Card>{t("answer.closed")}</Card>}
    </div>
  )
}
