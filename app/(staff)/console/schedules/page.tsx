import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { Button } from "@/components/ui/button"
import { classes } from "@/components/ui/classes"
import { showWeekRange } from "@/components/ui/dates"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { NextPage } from "@/components/ui/next-page"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import { WEEK_STATES, weeksQuery } from "@/lib/domain/schedules/schema"
import { weekList } from "@/lib/domain/schedules/week-list"
import { weekNow } from "@/lib/plain/week"
import { type Asked, addressOf, askedOf } from "@/lib/web/address"
import { requireViewer } from "@/lib/web/viewer"
import { ExportButton } from "../export-button"
import { WeekNav } from "./week-nav"
import { WeekTable } from "./week-table"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("schedules"))("title") }
}

export default async function SchedulesPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const [actor, asked, t, tUi, lang] = await Promise.all([
    requireViewer("schedule.read"),
    searchParams.then(askedOf),
    getTranslations("schedules"),
    getTranslations("ui"),
    getLocale(),
  ])
  // What cannot be meant (a week that is none, an unknown state) is left out rather than refused: the page shows its usual self.
  const parsed = weeksQuery.safeParse(asked)
  const query = parsed.success ? parsed.data : {}
  const thisWeek = weekNow(new Date())
  const week = query.week ?? thisWeek
  const { rows, next, counts } = await weekList(actor, week, query)
  const all = WEEK_STATES.reduce((sum, state) => sum + counts[state], 0)
  const behind = all - counts.published
  const href = (over: Record<string, string | undefined>) =>
    addressOf("/console/schedules", { week, area: query.area, q: query.q, state: query.state, ...over })
  return (
    <>
      <PageHeader
        title={t("list.title", { range: showWeekRange(lang, week) })}
        subtitle={t("list.subtitle", { all, behind })}
        actions={
          <>
            <ExportButton actor={actor} list="weeks" asked={{ ...asked, week }} />
            <LinkButton href={addressOf("/console/schedules/across", { week })}>
              {t("across.title")}
            </LinkButton>
            <WeekNav week={week} thisWeek={thisWeek} hrefFor={(other) => href({ week: other })} />
          </>
        }
      />
      <div data-print="no" className="mb-4 flex flex-wrap items-end gap-x-6 gap-y-3">
        <nav aria-label={t("list.byState")} className="flex flex-wrap gap-1.5">
          {[undefined, ...WEEK_STATES].map((state) => (
            <a
              key={state ?? "all"}
              href={href({ state })}
              aria-current={query.state === state ? "true" : undefined}
              className={classes(
                "flex min-h-control items-center gap-1.5 rounded-full border px-3",
                query.state === state
                  ? "border-accent-edge bg-accent text-accent-ink"
                  : "border-edge bg-surface hover:bg-raised",
              )}
            >
              {state ? t(`state.${state}`) : t("list.all")}
              <span className="font-semibold">{state ? counts[state] : all}</span>
            </a>
          ))}
        </nav>
        <form
          method="get"
          action="/console/schedules"
          className="flex flex-wrap items-end gap-2 max-sm:w-full"
        >
          <input type="hidden" name="week" value={week} />
          {query.state && <input type="hidden" name="state" value={query.state} />}
          <label className="flex flex-1 items-center gap-1.5">
            <span className="shrink-0 text-sm text-muted">{t("list.search")}</span>
            <input
              type="search"
              name="q"
              defaultValue={query.q}
              maxLength={60}
              className="control min-w-32 sm:w-56"
            />
          </label>
          <Button type="submit">{tUi("filter")}</Button>
          {(query.q || query.area) && (
            <LinkButton href={href({ q: undefined, area: undefined })}>{tUi("clearFilters")}</LinkButton>
          )}
        </form>
      </div>
      <Section flush>
        <WeekTable
          rows={rows}
          week={week}
          empty={
            <EmptyState
              title={t(all === 0 && !query.q ? "list.noStations" : "list.noMatch")}
              action={
                <LinkButton href={addressOf("/console/schedules", { week })}>{t("list.showAll")}</LinkButton>
              }
            >
              {t(all === 0 && !query.q ? "list.noStationsText" : "list.noMatchText")}
            </EmptyState>
          }
        />
      </Section>
      {next && <NextPage href={href({ cursor: next })} />}
    </>
  )
}
