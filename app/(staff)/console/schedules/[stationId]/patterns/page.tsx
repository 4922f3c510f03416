import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { Icon } from "@/components/ui/icon"
import { plusIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import { can } from "@/lib/domain/accounts/policy"
import { patternsOf } from "@/lib/domain/patterns/reads"
import { termNames } from "@/lib/domain/terms/reads"
import { termName } from "@/lib/domain/terms/rules"
import { addWeeks, weekNow } from "@/lib/plain/week"
import { requireViewer } from "@/lib/web/viewer"
import { isUuid } from "../../is-uuid"
import { weekHref } from "../[week]/address"
import { patternsHref } from "./address"
import { PatternTable } from "./pattern-table"

type Props = { params: Promise<{ stationId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("patterns"))("title") }
}

export default async function PatternsPage({ params }: Props) {
  const { stationId } = await params
  const actor = await requireViewer("schedule.read")
  if (!isUuid(stationId)) notFound()
  const [found, t, tSchedules, lang, kinds] = await Promise.all([
    patternsOf(actor, stationId),
    getTranslations("patterns"),
    getTranslations("schedules"),
    getLocale(),
    termNames(),
  ])
  if (!found) notFound()
  const { station, patterns } = found
  const subject = { areaCode: station.areaCode, stationId }
  const may = can(actor, "schedule.plan", subject) && station.state !== "CLOSED"
  const nextWeek = addWeeks(weekNow(new Date()), 1)
  return (
    <>
      <PageHeader
        title={t("titleOf", { station: station.name })}
        subtitle={t("subtitle")}
        breadcrumb={[
          { label: tSchedules("title"), href: "/console/schedules" },
          { label: station.name, href: weekHref(stationId, nextWeek) },
        ]}
        actions={
          may && (
            <>
              <LinkButton href={weekHref(stationId, nextWeek, "/propose")}>{t("proposeNext")}</LinkButton>
              <LinkButton
                variant="primary"
                href={patternsHref(stationId, "/new")}
                icon={<Icon path={plusIcon} />}
              >
                {t("add")}
              </LinkButton>
            </>
          )
        }
      />
      <Section flush>
        <PatternTable
          stationId={stationId}
          patterns={patterns}
          kinds={Object.fromEntries([...kinds].map(([code, term]) => [code, termName(term, lang)]))}
          editable={may}
        />
      </Section>
    </>
  )
}
