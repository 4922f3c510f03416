import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { classes } from "@/components/ui/classes"
import { Icon } from "@/components/ui/icon"
import { calendarDaysIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import { NextPage } from "@/components/ui/next-page"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import { ownPlan } from "@/lib/domain/schedules/own-plan"
import { ownSessions } from "@/lib/domain/schedules/own-sessions"
import { type Asked, addressOf, askedOf } from "@/lib/web/address"
import { requireViewer } from "@/lib/web/viewer"
import { PastTable } from "./past-table"
import { PlannedTable } from "./planned-table"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("schedules"))("own.title") }
}

const WHEN = ["upcoming", "past"] as const

/** For a provider: where it is expected and what it says to that, and how many came. */
export default async function MySessionsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const [actor, asked, t, lang] = await Promise.all([
    requireViewer("schedule.readOwnSessions"),
    searchParams.then(askedOf),
    getTranslations("schedules.own"),
    getLocale(),
  ])
  const { cursor } = asked
  const when = asked.when === "past" ? "past" : "upcoming"
  const [list, table] = await (when === "past"
    ? ownSessions(actor, { cursor }).then(
        (past) => [past, <PastTable key={when} rows={past.rows} />] as const,
      )
    : ownPlan(actor, { cursor }).then(
        (plan) => [plan, <PlannedTable key={when} rows={plan.rows} />] as const,
      ))
  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={t("subtitle", { provider: actor.post.placeName })}
        actions={
          <>
            <LinkButton href="/console/my-sessions/away">{t("away")}</LinkButton>
            <LinkButton
              href={addressOf(`/providers/${actor.post.providerId}/schedule.ics`, { lang })}
              icon={<Icon path={calendarDaysIcon} />}
            >
              {t("subscribe")}
            </LinkButton>
          </>
        }
      />
      <nav
        aria-label={t("label")}
        className="mb-4 inline-flex overflow-hidden rounded-control border border-edge"
      >
        {WHEN.map((one) => (
          <a
            key={one}
            href={addressOf("/console/my-sessions", { when: one })}
            aria-current={one === when ? "true" : undefined}
            className={classes(
              "flex min-h-control items-center border-e border-edge px-4 last:border-e-0",
              one === when ? "bg-accent text-accent-ink" : "bg-surface hover:bg-raised",
            )}
          >
            {t(one)}
          </a>
        ))}
      </nav>
      <Section flush>{table}</Section>
      {list.next && <NextPage href={addressOf("/console/my-sessions", { when, cursor: list.next })} />}
    </>
  )
}
