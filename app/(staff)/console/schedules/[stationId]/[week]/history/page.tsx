import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { showInstant, showWeekRange } from "@/components/ui/dates"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { PageHeader } from "@/components/ui/page-header"
import { Card } from "@/components/ui/section"
import { publicationsOf, readAt } from "@/lib/domain/schedules/publications"
import { termNames } from "@/lib/domain/terms/reads"
import { namesOf } from "@/lib/domain/terms/rules"
import { instantAt, isDay, parseTime } from "@/lib/plain/clock"
import { isWeek } from "@/lib/plain/week"
import { type Asked, askedOf } from "@/lib/web/address"
import { requireViewer } from "@/lib/web/viewer"
import { isUuid } from "../../../is-uuid"
import { weekHref } from "../address"
import { DifferenceSection } from "../publish/difference-section"
import { MomentForm } from "./moment-form"
import { PublicationList } from "./publication-list"
import { WeekAsRead } from "./week-as-read"

type Props = { params: Promise<{ stationId: string; week: string }>; searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("schedules"))("history.metaTitle") }
}

/** What riders were told of a week, and when: every publication, and what stood there at a moment. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { stationId, week } = await params
  const actor = await requireViewer("schedule.read")
  if (!isUuid(stationId) || !isWeek(week)) notFound()
  const [told, asked, t, lang, kinds] = await Promise.all([
    publicationsOf(actor, stationId, week),
    searchParams.then(askedOf),
    getTranslations("schedules"),
    getLocale(),
    termNames(),
  ])
  if (!told) notFound()
  const { station, publications, providers } = told
  const moment = momentOf(asked.at)
  const chosen = moment
    ? readAt(publications, moment)
    : (publications.find(({ number }) => String(number) === asked.number) ?? publications[0])
  const names = {
    kind: namesOf(kinds, lang),
    provider: (id: string | null) => (id ? (providers[id] ?? "") : t("publish.nobody")),
  }
  return (
    <>
      <PageHeader
        title={t("history.title", { station: station.name, range: showWeekRange(lang, week) })}
        subtitle={t("history.subtitle", { count: publications.length })}
        breadcrumb={[
          { label: t("title"), href: `/console/schedules?week=${week}` },
          { label: station.name, href: weekHref(stationId, week) },
        ]}
      />
      {publications.length === 0 ? (
        <Card>
          <EmptyState
            title={t("history.none")}
            action={<LinkButton href={weekHref(stationId, week)}>{t("publish.back")}</LinkButton>}
          >
            {t("publish.first")}
          </EmptyState>
        </Card>
      ) : (
        <div className="space-y-4">
          <MomentForm action={weekHref(stationId, week, "/history")} at={moment ? asked.at : undefined} />
          {moment && (
            <Notice tone="info" live>
              {chosen
                ? t("history.then", { moment: showInstant(lang, moment), number: chosen.number })
                : t("history.notYet", { moment: showInstant(lang, moment) })}
            </Notice>
          )}
          <div className="grid items-start gap-4 xl:grid-cols-[24rem_minmax(0,1fr)]">
            <PublicationList
              publications={publications}
              chosen={chosen?.number}
              hrefOf={(number) => weekHref(stationId, week, `/history?number=${number}`)}
            />
            {chosen && (
              <div className="min-w-0 space-y-4">
                <WeekAsRead publication={chosen} names={names} />
                <DifferenceSection
                  news={chosen.news}
                  names={names}
                  title={t("history.newsTitle", { number: chosen.number })}
                  description={t(chosen.number === 1 ? "history.newsFirst" : "history.newsText")}
                />
              </div>
            )}
          </div>
        </div>
      )}
    </>
  )
}

/** As `<input type="datetime-local">` sends it, in Shanghai; null for anything else. */
function momentOf(text: string | undefined): Date | null {
  const [day = "", time = ""] = text?.split("T") ?? []
  const minute = parseTime(time)
  return isDay(day) && minute !== null ? instantAt(day, minute) : null
}
