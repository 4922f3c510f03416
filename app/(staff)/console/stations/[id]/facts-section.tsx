import { getLocale, getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { Badge } from "@/components/ui/badge"
import { showDayShort, showDayWithYear, showInstant } from "@/components/ui/dates"
import { Section } from "@/components/ui/section"
import { ancestorNames } from "@/lib/domain/areas/reads"
import { publicBrokenFacilities } from "@/lib/domain/inspections/inspection-reads"
import type { StationRecord } from "@/lib/domain/stations/reads"
import { termNames } from "@/lib/domain/terms/reads"
import { namesOf } from "@/lib/domain/terms/rules"
import { dayOf } from "@/lib/plain/clock"
import { verifyStationAction } from "../actions"

/** What is written about the station. */
export async function FactsSection({ station, mayEdit }: { station: StationRecord; mayEdit: boolean }) {
  const { facts } = station
  const [path, broken, terms, t, lang] = await Promise.all([
    ancestorNames(station.areaCode),
    publicBrokenFacilities(station.id),
    termNames(),
    getTranslations("stations"),
    getLocale(),
  ])
  const named = namesOf(terms, lang)
  const rows: [string, ReactNode][] = [
    [t("columns.kind"), named(facts.kindCode)],
    [t("columns.area"), path.map(({ name }) => name).join(" › ")],
    [t("form.address"), facts.address],
    [
      t("point"),
      <>
        {facts.lng}, {facts.lat}{" "}
        <a href={`/console/stations?near=${facts.lng},${facts.lat}`} className="text-accent-text underline">
          {t("nearThis")}
        </a>
      </>,
    ],
    [t("form.host"), facts.hostName],
    [t("contact"), [facts.contactName, facts.contactPhone].filter(Boolean).join(" ")],
    [t("form.capacity"), facts.capacity && t("peopleCount", { count: facts.capacity })],
    [t("form.accessNotes"), facts.accessNotes],
    [t("columns.verified"), station.verifiedAt && showInstant(lang, station.verifiedAt)],
  ]
  return (
    <Section
      id="facts"
      title={t("facts")}
      description={mayEdit ? t("verifyText") : undefined}
      actions={
        mayEdit && (
          <Form action={verifyStationAction} hidden={{ id: station.id, revision: station.revision }}>
            <SubmitButton variant="secondary">{t("verify")}</SubmitButton>
          </Form>
        )
      }
    >
      <dl className="grid grid-cols-[fit-content(40%)_minmax(0,1fr)] gap-x-4 gap-y-2">
        {rows
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label} className="contents">
              <dt className="text-muted">{label}</dt>
              <dd className="break-words whitespace-pre-line">{value}</dd>
            </div>
          ))}
      </dl>
      <h3 className="mt-5 mb-1.5">{t("form.facilities")}</h3>
      {facts.facilities.length === 0 && <p className="text-muted">{t("noFacilities")}</p>}
      <ul className="grid gap-x-4 gap-y-1 sm:grid-cols-2">
        {facts.facilities.map((facility) => (
          <li key={facility.kindCode}>
            {named(facility.kindCode)}
            <span className="text-sm text-muted">
              {[
                facility.slots && t("slotsCount", { count: facility.slots }),
                facility.priceFen !== null && t("priceFrom", { yuan: facility.priceFen / 100 }),
                facility.note,
              ]
                .filter(Boolean)
                .map((detail) => ` · ${detail}`)
                .join("")}
            </span>
            <BrokenSince since={broken.get(facility.kindCode)} stationId={station.id} />
          </li>
        ))}
      </ul>
      {facts.effects.length > 0 && (
        <>
          <h3 className="mt-5 mb-1.5">{t("form.effects")}</h3>
          <ul className="space-y-1.5">
            {facts.effects.map((effect) => (
              <li key={`${effect.what}${effect.measuredOn}`}>
                {effect.what}
                {t("colon")}
                {effect.before} → <strong>{effect.after}</strong>
                <span className="block text-sm text-muted">
                  {[showDayWithYear(lang, effect.measuredOn), effect.note].filter(Boolean).join(" · ")}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

async function BrokenSince({ since, stationId }: { since: Date | undefined; stationId: string }) {
  const [t, lang] = await Promise.all([getTranslations("stations"), getLocale()])
  if (!since) return null
  return (
    <a href={`/console/stations/${stationId}/inspections#defects`} className="block">
      <Badge tone="bad">{t("brokenSince", { day: showDayShort(lang, dayOf(since)) })}</Badge>
    </a>
  )
}
