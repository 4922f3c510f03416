import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations, setRequestLocale } from "next-intl/server"
import { cache } from "react"
import { z } from "zod"
import { publicBrokenFacilities } from "@/lib/domain/inspections/inspection-reads"
import { publishedWeek } from "@/lib/domain/schedules/published"
import { publicStation } from "@/lib/domain/stations/public-station"
import { termsOf } from "@/lib/domain/terms/reads"
import { addWeeks, weekNow } from "@/lib/plain/week"
import { RiderFrame } from "../../rider-frame"
import { AboutStation } from "./about-station"
import { ComingChanges } from "./coming-changes"
import { EffectsSection } from "./effects-section"
import { FacilitiesSection } from "./facilities-section"
import { NeedSection } from "./need-section"
import { PhotosStrip } from "./photos-strip"
import { ReportSection } from "./report-section"
import { StationHead } from "./station-head"
import { TodayCard } from "./today-card"
import { WeekSection } from "./week-section"

export const revalidate = 60
export const dynamic = "force-static"

type Props = { params: Promise<{ lang: string; id: string }> }

export function generateStaticParams() {
  return []
}

const stationOf = cache(async (id: string) => (z.uuid().safeParse(id).success ? publicStation(id) : null))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, id } = await params
  setRequestLocale(lang)
  const [t, station] = await Promise.all([
    getTranslations({ locale: lang, namespace: "riders.notFound" }),
    stationOf(id),
  ])
  if (!station) return { title: t("title") }
  return { title: (lang === "en" && station.nameEn) || station.name, description: station.address }
}

/** Everything a rider wants to know of one station, the most urgent first. */
export default async function Station({ params }: Props) {
  const { lang, id } = await params
  setRequestLocale(lang)
  const now = new Date()
  const week = weekNow(now)
  const [station, current, next, kinds, broken] = await Promise.all([
    stationOf(id),
    z.uuid().safeParse(id).success ? publishedWeek(id, week) : null,
    z.uuid().safeParse(id).success ? publishedWeek(id, addWeeks(week, 1)) : null,
    termsOf("SERVICE_KIND"),
    z.uuid().safeParse(id).success ? publicBrokenFacilities(id) : null,
  ])
  if (!station || !current || !broken) notFound()
  return (
    <RiderFrame lang={lang} path={`/stations/${id}`}>
      <div className="grid gap-4">
        <StationHead lang={lang} station={station} now={now} />
        <TodayCard lang={lang} timetable={station.timetable} sessions={current.sessions} now={now} />
        <ReportSection lang={lang} station={station} />
        <PhotosStrip station={station} />
        <FacilitiesSection lang={lang} facilities={station.facilities} broken={broken} />
        <WeekSection lang={lang} week={current} timetable={station.timetable} now={now} title="thisWeek" />
        {next?.publishedAt && (
          <WeekSection lang={lang} week={next} timetable={station.timetable} now={now} title="nextWeek" />
        )}
        <NeedSection lang={lang} stationId={id} kinds={kinds} now={now} />
        <ComingChanges lang={lang} timetable={station.timetable} now={now} />
        <EffectsSection lang={lang} effects={station.effects} />
        <AboutStation lang={lang} station={station} />
      </div>
    </RiderFrame>
  )
}
