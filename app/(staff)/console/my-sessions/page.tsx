import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { classes } from "@/components/ui/classes"
import { DataTable } from "@/components/ui/data-table"
import { showDay, showInstant } from "@/components/ui/dates"
import { EmptyState } from "@/components/ui/empty-state"
import { Icon } from "@/components/ui/icon"
import { banIcon, calendarDaysIcon, historyIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import { NextPage } from "@/components/ui/next-page"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import { type OwnSession, ownSessions } from "@/lib/domain/schedules/own-sessions"
import { termName } from "@/lib/domain/terms/rules"
import { dayOf } from "@/lib/plain/clock"
import { type Asked, addressOf, askedOf } from "@/lib/web/address"
import { requireViewer } from "@/lib/web/viewer"
import { timesText } from "../schedules/times-text"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("schedules"))("own.title") }
}

const WHEN = ["upcoming", "past"] as const

/** For a provider: where it is expected, what has changed, and how many came. */
export default async function MySessionsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const [actor, asked, t, tUi, lang] = await Promise.all([
    requireViewer("schedule.readOwnSessions"),
    searchParams.then(askedOf),
    getTranslations("schedules.own"),
    getTranslations("ui"),
    getLocale(),
  ])
  const when = asked.when === "past" ? "past" : "upcoming"
  const { rows, next } = await ownSessions(actor, { when, cursor: asked.cursor })
  const state = (row: OwnSession) =>
    row.cancelled ? (
      <Badge tone="bad" path={banIcon}>
        {t("cancelled")}
      </Badge>
    ) : row.changedAt ? (
      <Badge tone="warn" path={historyIcon}>
        {t("changed")}
      </Badge>
    ) : (
      <Badge tone="good">{t("stands")}</Badge>
    )
  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={t("subtitle", { provider: actor.post.placeName })}
        actions={
          <>
            <LinkButton href="/console/my-sessions/away">{t("away")}</LinkButton>
            {rows.length > 0 && (
              <LinkButton
                href={addressOf(`/providers/${actor.post.providerId}/schedule.ics`, { lang })}
                icon={<Icon path={calendarDaysIcon} />}
              >
                {t("subscribe")}
              </LinkButton>
            )}
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
      <Section flush>
        <DataTable
          caption={t(when)}
          rows={rows}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t(`none.${when}`)}>{t(`noneText.${when}`)}</EmptyState>}
          columns={[
            {
              key: "when",
              label: t("when"),
              nowrap: true,
              cell: (row) => (
                <>
                  <span className="block whitespace-nowrap">{showDay(lang, dayOf(row.startsAt))}</span>
                  <span className="block whitespace-nowrap">
                    {timesText(row, (time) => tUi("nextDay", { time }))}
                  </span>
                </>
              ),
            },
            { key: "kind", label: t("kind"), wideOnly: true, cell: ({ kind }) => termName(kind, lang) },
            {
              key: "station",
              label: t("station"),
              rowHeader: true,
              cell: ({ kind, station, stationId, address, place }) => (
                <>
                  <span className="block font-semibold md:hidden">{termName(kind, lang)}</span>
                  <a
                    href={`/stations/${stationId}`}
                    className="text-accent-text underline underline-offset-2"
                  >
                    {station}
                  </a>
                  {place && ` · ${place}`}
                  <span className="block text-sm text-muted">{address}</span>
                </>
              ),
            },
            {
              key: "state",
              label: t("state"),
              cell: (row) => (
                <>
                  {state(row)}
                  <span className="block text-sm text-muted">
                    {row.cancelReason ??
                      (row.changedAt && t("changedAt", { at: showInstant(lang, row.changedAt) }))}
                  </span>
                </>
              ),
            },
            ...(when === "past"
              ? [
                  {
                    key: "visits",
                    label: t("visits"),
                    align: "end" as const,
                    cell: ({ visits, cancelled }: OwnSession) => (cancelled ? "—" : visits),
                  },
                ]
              : [{ key: "note", label: t("note"), wideOnly: true, cell: ({ note }: OwnSession) => note }]),
          ]}
        />
      </Section>
      {next && <NextPage href={addressOf("/console/my-sessions", { when, cursor: next })} />}
    </>
  )
}
