import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { NextPage } from "@/components/ui/next-page"
import { Notice } from "@/components/ui/notice"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import { canSomewhere } from "@/lib/domain/accounts/policy"
import { tasksQuery } from "@/lib/domain/inspections/schema"
import { tasksOf } from "@/lib/domain/inspections/task-reads"
import { type Asked, addressOf, askedOf } from "@/lib/web/address"
import { requireViewer } from "@/lib/web/viewer"
import { ExportButton } from "../export-button"
import { TaskFilters } from "./task-filters"
import { TaskTable } from "./task-table"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("inspections"))("title") }
}

/** Where the street is to go and look, the most urgent first. */
export default async function InspectionsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireViewer("inspection.read")
  const asked = askedOf(await searchParams)
  const query = tasksQuery.parse(asked)
  const { area, cause, closed } = query
  const [{ rows, total, overdue, next }, t] = await Promise.all([
    tasksOf(actor, query),
    getTranslations("inspections"),
  ])
  const filtered = !!(area || cause)
  const at = (cursor?: string) =>
    addressOf("/console/inspections", { area, cause, closed: closed ? "1" : undefined, cursor })
  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={t(closed ? "closedCount" : "openCount", { count: total })}
        actions={
          <>
            <ExportButton actor={actor} list="tasks" asked={asked} />
            <LinkButton href="/console/inspections/stations">{t("byStation.link")}</LinkButton>
          </>
        }
      />
      {overdue > 0 && !closed && (
        <div className="mb-4">
          <Notice tone="warn" title={t("overdueCount", { count: overdue })}>
            {t("overdueText")}
          </Notice>
        </div>
      )}
      <TaskFilters actor={actor} query={query} filtered={filtered} />
      <Section flush>
        <TaskTable
          rows={rows}
          closed={closed}
          maySettle={canSomewhere(actor, "inspection.assign")}
          empty={
            <EmptyState
              title={t(filtered ? "noMatch" : closed ? "noneClosed" : "noneOpen")}
              action={filtered && <LinkButton href="/console/inspections">{t("clear")}</LinkButton>}
            >
              {t(filtered ? "noMatchText" : "noneText")}
            </EmptyState>
          }
        />
      </Section>
      {next && <NextPage href={at(next)} />}
    </>
  )
}
