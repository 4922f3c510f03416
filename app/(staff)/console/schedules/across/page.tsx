import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { FilterRow, SearchBox } from "@/components/form/filter-row"
import { OptionList } from "@/components/form/select-field"
import { showWeekRange } from "@/components/ui/dates"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { NextPage } from "@/components/ui/next-page"
import { Notice } from "@/components/ui/notice"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import { canSomewhere } from "@/lib/domain/accounts/policy"
import { acrossStations } from "@/lib/domain/schedules/across-stations"
import { weeksQuery } from "@/lib/domain/schedules/schema"
import { termNames } from "@/lib/domain/terms/reads"
import { namesOf } from "@/lib/domain/terms/rules"
import { addWeeks, weekNow } from "@/lib/plain/week"
import { type Asked, addressOf, askedOf } from "@/lib/web/address"
import { requireViewer } from "@/lib/web/viewer"
import { WeekNav } from "../week-nav"
import { AcrossTable } from "./across-table"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("schedules"))("across.title") }
}

/** One week at all stations: the gaps, the doubles, and which provider is where. Next week unless told, for that is what is planned. */
export default async function AcrossPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const [actor, asked, t, lang, kinds] = await Promise.all([
    requireViewer("schedule.read"),
    searchParams.then(askedOf),
    getTranslations("schedules"),
    getLocale(),
    termNames(),
  ])
  const parsed = weeksQuery.safeParse(asked)
  const query = parsed.success ? parsed.data : {}
  const thisWeek = weekNow(new Date())
  const week = query.week ?? addWeeks(thisWeek, 1)
  const { rows, next, providers } = await acrossStations(actor, week, query)
  const provider = providers.find(({ id }) => id === asked.provider)
  const href = (over: Record<string, string | undefined>) =>
    addressOf("/console/schedules/across", { week, q: query.q, provider: asked.provider, ...over })
  const sessions = rows.flatMap(({ days }) => days.flatMap((day) => day.sessions))
  const without = rows.filter(({ days }) => days.every((day) => day.sessions.length === 0)).length
  const doubled = sessions.filter((session) => session.doubled).length
  return (
    <>
      <PageHeader
        title={t("across.heading", { range: showWeekRange(lang, week) })}
        subtitle={t("across.subtitle", { stations: rows.length, without, doubled })}
        breadcrumb={[{ label: t("title"), href: addressOf("/console/schedules", { week }) }]}
        actions={
          <>
            {rows.length > 1 && canSomewhere(actor, "schedule.plan") && (
              <LinkButton href={addressOf("/console/schedules/round-trip", { week })}>
                {t("across.roundTrip")}
              </LinkButton>
            )}
            <WeekNav week={week} thisWeek={thisWeek} hrefFor={(other) => href({ week: other })} />
          </>
        }
      />
      {Number(asked.planned) > 0 && (
        <div className="mb-4">
          <Notice tone="good" live title={t("across.planned", { count: Number(asked.planned) })}>
            {t("across.plannedText")}
          </Notice>
        </div>
      )}
      <FilterRow action="/console/schedules/across" filtered={Boolean(query.q || provider)}>
        <input type="hidden" name="week" value={week} />
        <SearchBox label={t("list.search")} q={query.q} />
        <select
          name="provider"
          aria-label={t("print.provider")}
          defaultValue={provider?.id ?? ""}
          className="control w-auto max-w-60"
        >
          <option value="">{t("across.everyProvider")}</option>
          <OptionList options={providers.map(({ id, name }) => ({ value: id, label: name }))} />
        </select>
      </FilterRow>
      <Section flush>
        <AcrossTable
          rows={rows}
          week={week}
          only={provider?.id}
          names={{
            kind: namesOf(kinds, lang),
            provider: (id) => providers.find((one) => one.id === id)?.name ?? "",
          }}
          empty={
            <EmptyState
              title={t("list.noMatch")}
              action={
                <LinkButton href={addressOf("/console/schedules/across", { week })}>
                  {t("list.showAll")}
                </LinkButton>
              }
            />
          }
        />
      </Section>
      {next && <NextPage href={href({ cursor: next })} />}
    </>
  )
}
