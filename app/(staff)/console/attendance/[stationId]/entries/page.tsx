import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { z } from "zod"
import { Button } from "@/components/ui/button"
import { showDay } from "@/components/ui/dates"
import { Icon } from "@/components/ui/icon"
import { chevronLeftIcon, chevronRightIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import { can, canSomewhere } from "@/lib/domain/accounts/policy"
import { entriesOf } from "@/lib/domain/attendance/entry-rows"
import { addDays, dayOf, isDay } from "@/lib/plain/clock"
import { requireViewer } from "@/lib/web/viewer"
import { EntryTable } from "./entry-table"

type Props = {
  params: Promise<{ stationId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("attendance"))("entries") }
}

/** The rows behind a day's figures: what, when, by whom, and what was taken back. */
export default async function Entries({ params, searchParams }: Props) {
  const actor = await requireViewer("attendance.read")
  const { stationId } = await params
  const asked = await searchParams
  const today = dayOf(new Date())
  const day = typeof asked.day === "string" && isDay(asked.day) ? asked.day : today
  const cursor = typeof asked.cursor === "string" ? asked.cursor : undefined
  if (!z.uuid().safeParse(stationId).success) notFound()
  const page = await entriesOf(actor, stationId, { day, cursor })
  if (!page) notFound()
  const [t, ui, lang] = await Promise.all([getTranslations("attendance"), getTranslations("ui"), getLocale()])
  const subject = { areaCode: page.areaCode, stationId }
  const base = `/console/attendance/${stationId}`
  const href = (query: Record<string, string>) => `${base}/entries?${new URLSearchParams({ day, ...query })}`
  const mayLog = can(actor, "attendance.log", subject)
  const crumbs = canSomewhere(actor, "attendance.log")
    ? [{ label: page.station, href: base }]
    : [{ label: page.station, href: `/console/stations/${stationId}` }]
  return (
    <>
      <PageHeader
        title={t("entriesOf", { station: page.station })}
        subtitle={t("entriesText")}
        breadcrumb={crumbs}
      />
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <LinkButton href={href({ day: addDays(day, -1) })} icon={<Icon path={chevronLeftIcon} />}>
          {t("previousDay")}
        </LinkButton>
        <form className="flex items-center gap-2">
          <input
            type="date"
            name="day"
            defaultValue={day}
            max={today}
            required
            aria-label={t("day")}
            className="control w-auto"
          />
          <Button type="submit">{t("show")}</Button>
        </form>
        {day < today && (
          <LinkButton href={href({ day: addDays(day, 1) })} icon={<Icon path={chevronRightIcon} />}>
            {t("nextDay")}
          </LinkButton>
        )}
      </div>
      <Section title={showDay(lang, day)} flush>
        <EntryTable
          rows={page.items}
          mayVoid={can(actor, "attendance.void", subject)}
          caption={`${t("entries")} ${showDay(lang, day)}`}
          countHref={mayLog ? base : null}
        />
      </Section>
      {(page.nextCursor || cursor) && (
        <nav aria-label={ui("pages")} className="mt-3 flex gap-2">
          {cursor && <LinkButton href={href({})}>{showDay(lang, day)}</LinkButton>}
          {page.nextCursor && <LinkButton href={href({ cursor: page.nextCursor })}>{t("more")}</LinkButton>}
        </nav>
      )}
    </>
  )
}
