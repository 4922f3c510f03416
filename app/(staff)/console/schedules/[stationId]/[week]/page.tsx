import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { showWeekRange } from "@/components/ui/dates"
import { PageHeader } from "@/components/ui/page-header"
import { PrintButton } from "@/components/ui/print-button"
import { Section } from "@/components/ui/section"
import { can } from "@/lib/domain/accounts/policy"
import { demandOf } from "@/lib/domain/needs/reads"
import { undoableOf } from "@/lib/domain/schedules/own-changes"
import { providersFor, weekOf } from "@/lib/domain/schedules/reads"
import { termNames, termsOf } from "@/lib/domain/terms/reads"
import { termName } from "@/lib/domain/terms/rules"
import { isWeek, weekNow } from "@/lib/plain/week"
import { requireViewer } from "@/lib/web/viewer"
import { isUuid } from "../../is-uuid"
import { STATE_TONE } from "../../state-tone"
import { WeekNav } from "../../week-nav"
import { weekHref } from "./address"
import { DemandSection } from "./demand-section"
import { PrintedWeek } from "./printed-week"
import { WeekBanner } from "./week-banner"
import { WeekPlanner } from "./week-planner"

type Props = { params: Promise<{ stationId: string; week: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { week } = await params
  const t = await getTranslations("schedules")
  return {
    title: isWeek(week) ? t("week.metaTitle", { range: showWeekRange(await getLocale(), week) }) : t("title"),
  }
}

export default async function WeekPage({ params }: Props) {
  const { stationId, week } = await params
  const actor = await requireViewer("schedule.read")
  if (!isUuid(stationId) || !isWeek(week)) notFound()
  const now = new Date()
  const view = await weekOf(actor, stationId, week, now)
  if (!view) notFound()
  const { station } = view
  const subject = { areaCode: station.areaCode, stationId }
  const may = {
    plan: can(actor, "schedule.plan", subject) && station.state !== "CLOSED",
    publish: can(actor, "schedule.publish", subject) && station.state !== "CLOSED",
    cancel: can(actor, "schedule.cancelSession", subject),
  }
  const [t, lang, kinds, everyKind, providers, demand, history] = await Promise.all([
    getTranslations("schedules"),
    getLocale(),
    may.plan ? termsOf("SERVICE_KIND") : [],
    termNames(),
    may.plan ? providersFor(station.areaCode) : [],
    demandOf(actor, stationId, now),
    may.plan ? undoableOf(actor, stationId, week) : { undo: false, redo: false },
  ])
  const names = {
    kinds: Object.fromEntries([...everyKind].map(([code, term]) => [code, termName(term, lang)])),
    providers: view.providers,
  }
  return (
    <>
      <PageHeader
        title={t("week.title", { station: station.name, range: showWeekRange(lang, week) })}
        badge={<Badge tone={STATE_TONE[view.state]}>{t(`state.${view.state}`)}</Badge>}
        subtitle={t("week.subtitle", { unit: station.unit, week })}
        breadcrumb={[{ label: t("title"), href: `/console/schedules?week=${week}` }]}
        actions={
          <>
            <WeekNav week={week} thisWeek={weekNow(now)} hrefFor={(other) => weekHref(stationId, other)} />
            <PrintButton>{t("week.print")}</PrintButton>
          </>
        }
      />
      <div className="space-y-4">
        <WeekBanner view={view} may={may} />
        {demand && <DemandSection demand={demand.kinds} sessions={view.sessions} />}
        <Section flush>
          <WeekPlanner
            stationId={stationId}
            revision={view.revision}
            sessions={view.sessions}
            published={view.publication?.sessions ?? null}
            around={view.around}
            names={names}
            choices={{
              kinds: kinds.map((term) => ({ value: term.code, label: termName(term, lang) })),
              providers: providers.map(({ id, name }) => ({ value: id, label: name })),
              places: view.places,
            }}
            may={may}
            history={history}
          />
          <PrintedWeek view={view} names={names} />
        </Section>
      </div>
    </>
  )
}
