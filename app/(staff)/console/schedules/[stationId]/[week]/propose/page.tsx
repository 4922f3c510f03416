import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { showDay, showWeekRange } from "@/components/ui/dates"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { PageHeader } from "@/components/ui/page-header"
import { Card } from "@/components/ui/section"
import { proposeWeek } from "@/lib/domain/patterns/propose-week"
import { templateStations } from "@/lib/domain/patterns/reads"
import { proposalQuery } from "@/lib/domain/patterns/schema"
import { isWeek } from "@/lib/plain/week"
import { type Asked, askedOf } from "@/lib/web/address"
import { requireViewer } from "@/lib/web/viewer"
import { patternsHref } from "../../patterns/address"
import { choicesFor } from "../../patterns/choices"
import { plannableStation } from "../../patterns/plannable"
import { weekHref } from "../address"
import { LeftOutSection } from "./left-out-section"
import { ProposalForm } from "./proposal-form"
import { SourceChoice } from "./source-choice"

type Props = { params: Promise<{ stationId: string; week: string }>; searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("patterns"))("proposal.metaTitle") }
}

/** What the week could be, to be ticked and taken into the draft in one go. */
export default async function ProposePage({ params, searchParams }: Props) {
  const { stationId, week } = await params
  const actor = await requireViewer("schedule.plan")
  if (!isWeek(week)) notFound()
  const { station } = await plannableStation(stationId)
  const asked = proposalQuery.parse(askedOf(await searchParams))
  const [answer, stations, { names }, t, lang] = await Promise.all([
    proposeWeek(actor, { stationId, week, ...asked }),
    templateStations(actor, stationId),
    choicesFor(station),
    getTranslations("patterns"),
    getLocale(),
  ])
  const back = weekHref(stationId, week)
  const range = showWeekRange(lang, week)
  const proposal = answer.ok ? answer.value : null
  const sent = Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return (
    <>
      <PageHeader
        title={t("proposal.title", { station: station.name, range })}
        subtitle={t("proposal.subtitle")}
        breadcrumb={[{ label: t("proposal.week", { station: station.name, range }), href: back }]}
        actions={<LinkButton href={patternsHref(stationId)}>{t("proposal.patterns")}</LinkButton>}
      />
      <div className="space-y-4">
        <SourceChoice
          here={weekHref(stationId, week, "/propose")}
          week={week}
          asked={asked}
          stations={stations}
        />
        {proposal && proposal.notAnnounced.length > 0 && (
          <Notice tone="warn" title={t("proposal.notAnnounced")}>
            {proposal.notAnnounced.map((day) => showDay(lang, day)).join(t("comma"))}
          </Notice>
        )}
        {proposal && proposal.fits.length > 0 && (
          <ProposalForm
            proposal={proposal}
            names={names}
            hidden={{ stationId, week, ...Object.fromEntries(sent) }}
            back={back}
          />
        )}
        {(!proposal || proposal.fits.length === 0) && (
          <Card>
            <EmptyState title={t(`nothing.${nothingOf(answer)}.title`)}>
              {t(`nothing.${nothingOf(answer)}.text`)}
            </EmptyState>
          </Card>
        )}
        {proposal && <LeftOutSection leftOut={proposal.leftOut} kinds={names.kinds} />}
      </div>
    </>
  )
}

function nothingOf(answer: {
  ok: boolean
  code?: string
}): "noPatterns" | "nothingToCopy" | "stationClosed" | "nothingFits" {
  if (answer.ok) return "nothingFits"
  return answer.code === "noPatterns" || answer.code === "stationClosed" ? answer.code : "nothingToCopy"
}
