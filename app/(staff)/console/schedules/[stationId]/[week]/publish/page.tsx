import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { showInstant, showWeekRange } from "@/components/ui/dates"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { PageHeader } from "@/components/ui/page-header"
import { Card } from "@/components/ui/section"
import { can } from "@/lib/domain/accounts/policy"
import { difference, isSame } from "@/lib/domain/schedules/difference-rules"
import { weekOf } from "@/lib/domain/schedules/reads"
import { PUBLISHABLE_STATES, problemsOf, type SessionFacts } from "@/lib/domain/schedules/rules"
import { termNames } from "@/lib/domain/terms/reads"
import { namesOf } from "@/lib/domain/terms/rules"
import { dayOf } from "@/lib/plain/clock"
import { daysOf, isWeek } from "@/lib/plain/week"
import { requireViewer } from "@/lib/web/viewer"
import { isUuid } from "../../../is-uuid"
import { publishWeekAction } from "../actions"
import { weekHref } from "../address"
import { DifferenceSection } from "./difference-section"
import { ProblemsSection } from "./problems-section"

type Props = { params: Promise<{ stationId: string; week: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("schedules"))("publish.metaTitle") }
}

/** What riders will see instead of what they see now; then the button. */
export default async function PublishPage({ params }: Props) {
  const { stationId, week } = await params
  const actor = await requireViewer("schedule.publish")
  if (!isUuid(stationId) || !isWeek(week)) notFound()
  const now = new Date()
  const view = await weekOf(actor, stationId, week, now)
  if (!view || !can(actor, "schedule.publish", { areaCode: view.station.areaCode, stationId })) notFound()
  const [t, lang, kinds] = await Promise.all([getTranslations("schedules"), getLocale(), termNames()])
  const { station, publication, revision } = view
  const news = difference<SessionFacts>(publication?.sessions ?? [], view.sessions)
  const found = view.sessions.flatMap((session) =>
    problemsOf(session, view.around).map((problem) => ({ session, problem })),
  )
  const blocking = found.filter(({ problem }) => problem.severity === "blocks")
  const names = {
    kind: namesOf(kinds, lang),
    provider: (id: string | null) => (id ? (view.providers[id] ?? "") : t("publish.nobody")),
  }
  const back = weekHref(stationId, week)
  const obstacle = !PUBLISHABLE_STATES.includes(station.state)
    ? "stationNotReady"
    : daysOf(week)[6] < dayOf(now)
      ? "weekIsOver"
      : null
  return (
    <>
      <PageHeader
        title={t("publish.title", { station: station.name, range: showWeekRange(lang, week) })}
        subtitle={
          publication
            ? t("banner.last", {
                number: publication.number,
                at: showInstant(lang, publication.at),
                by: publication.by,
              })
            : t("publish.first")
        }
        breadcrumb={[
          { label: t("title"), href: `/console/schedules?week=${week}` },
          { label: station.name, href: back },
        ]}
      />
      {isSame(news) ? (
        <Card>
          <EmptyState
            title={t("publish.nothing")}
            action={<LinkButton href={back}>{t("publish.back")}</LinkButton>}
          >
            {t("publish.nothingText")}
          </EmptyState>
        </Card>
      ) : (
        <div className="max-w-4xl space-y-4">
          <ProblemsSection found={found} names={names} back={back} />
          <DifferenceSection
            news={news}
            names={names}
            title={t("publish.differenceTitle", {
              count: news.added.length + news.changed.length + news.cancelled.length,
            })}
            description={t("publish.differenceText")}
          />
          {obstacle ? (
            <Notice tone="bad">{t(`publish.${obstacle}`)}</Notice>
          ) : (
            <Form action={publishWeekAction} hidden={{ stationId, week, revision }}>
              {station.state !== "OPEN" && (
                <Notice tone="info">{t(`banner.station.${station.state}`)}</Notice>
              )}
              <div className="flex flex-wrap items-center gap-3">
                {blocking.length === 0 && <SubmitButton>{t("publish.button")}</SubmitButton>}
                <LinkButton href={back}>{t("publish.back")}</LinkButton>
                {blocking.length === 0 && <p className="text-sm text-muted">{t("publish.allOrNothing")}</p>}
              </div>
            </Form>
          )}
        </div>
      )}
    </>
  )
}
