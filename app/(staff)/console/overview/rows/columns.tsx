import type { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { showDay, showDayWithYear, showInstant, showTime } from "@/components/ui/dates"
import type { EntryRow, PeopleRow } from "@/lib/domain/overview/attendance-rows"
import type { NeedRow } from "@/lib/domain/overview/need-rows"
import type { AnyRow, RowTypes } from "@/lib/domain/overview/rows"
import type { RowList } from "@/lib/domain/overview/schema"
import type { SessionRow } from "@/lib/domain/overview/session-rows"
import type { PublicationRow, StationRow } from "@/lib/domain/overview/station-rows"
import { dayOf } from "@/lib/plain/clock"
import { weekOf } from "@/lib/plain/week"
import type { SheetColumn, SheetValue } from "@/lib/web/xlsx"
import { wordIn } from "../words"
import { PlaceLink } from "./place-link"

export type Say = Awaited<ReturnType<typeof getTranslations>>

/** A column of a list, on the page and in the workbook: `cell` only where the page shows more than the value. */
export type ListColumn<Row> = {
  key: string
  kind: NonNullable<SheetColumn["kind"]>
  value(row: Row): SheetValue
  cell?(row: Row): ReactNode
  wideOnly?: boolean
  nowrap?: boolean
}

/** The columns of each list; `t` speaks of messages/overview.json. */
export function columnsOf(what: RowList, t: Say, lang: string): ListColumn<AnyRow>[] {
  const lists: { [What in RowList]: () => ListColumn<RowTypes[What]>[] } = {
    stations: () => stationColumns(t, lang),
    published: () => publishedColumns(lang),
    unpublished: () => unpublishedColumns(t),
    sessions: () => sessionColumns(t, lang),
    visits: () => entryColumns(t, lang, false),
    sessionVisits: () => entryColumns(t, lang, true),
    people: peopleColumns,
    needs: () => needColumns(t, lang),
  }
  return lists[what]() as ListColumn<AnyRow>[]
}

const unit: ListColumn<{ unit: string }> = { key: "unit", kind: "text", value: (row) => row.unit }

function stationColumns(t: Say, lang: string): ListColumn<StationRow>[] {
  return [
    {
      key: "station",
      kind: "text",
      value: ({ name }) => name,
      cell: ({ id, name }) => <PlaceLink href={`/console/stations/${id}`}>{name}</PlaceLink>,
    },
    unit,
    { key: "kind", kind: "text", value: (row) => wordIn(lang, { name: row.kind, nameEn: row.kindEn }) },
    { key: "state", kind: "text", value: ({ state }) => t(`states.${state}`), nowrap: true },
    { key: "host", kind: "text", value: ({ hostName }) => hostName, wideOnly: true },
    {
      key: "openedAt",
      kind: "day",
      value: ({ openedAt }) => openedAt && dayOf(openedAt),
      cell: ({ openedAt }) => openedAt && showDayWithYear(lang, dayOf(openedAt)),
      wideOnly: true,
    },
  ]
}

const ofPublication: ListColumn<PublicationRow>[] = [
  {
    key: "station",
    kind: "text",
    value: ({ name }) => name,
    cell: ({ id, name, week }) => <PlaceLink href={`/console/schedules/${id}/${week}`}>{name}</PlaceLink>,
  },
  unit,
]

function publishedColumns(lang: string): ListColumn<PublicationRow>[] {
  return [
    ...ofPublication,
    { key: "sessions", kind: "number", value: ({ published }) => published },
    {
      key: "publishedAt",
      kind: "instant",
      value: ({ publishedAt }) => publishedAt,
      cell: ({ publishedAt }) => publishedAt && showInstant(lang, publishedAt),
    },
  ]
}

function unpublishedColumns(t: Say): ListColumn<PublicationRow>[] {
  return [
    ...ofPublication,
    {
      key: "progress",
      kind: "text",
      value: ({ drafted }) => (drafted > 0 ? t("rows.drafted", { n: drafted }) : t("rows.nothingPlanned")),
    },
  ]
}

function sessionColumns(t: Say, lang: string): ListColumn<SessionRow>[] {
  return [
    {
      key: "starts",
      kind: "instant",
      value: ({ startsAt }) => startsAt,
      cell: ({ day, startsAt, endsAt }) => `${showDay(lang, day)} ${showTime(startsAt)}–${showTime(endsAt)}`,
    },
    { key: "service", kind: "text", value: (row) => wordIn(lang, { name: row.kind, nameEn: row.kindEn }) },
    {
      key: "station",
      kind: "text",
      value: ({ station }) => station,
      cell: ({ stationId, station, day }) => (
        <PlaceLink href={`/console/schedules/${stationId}/${weekOf(day)}`}>{station}</PlaceLink>
      ),
    },
    { ...unit, wideOnly: true },
    { key: "provider", kind: "text", value: ({ provider }) => provider, wideOnly: true },
    { key: "place", kind: "text", value: ({ place }) => place, wideOnly: true },
    { key: "outcome", kind: "text", value: ({ outcome }) => t(`outcomes.${outcome}`), nowrap: true },
    { key: "attended", kind: "number", value: ({ visits }) => visits },
    { key: "cancelReason", kind: "text", value: ({ cancelReason }) => cancelReason, wideOnly: true },
  ]
}

function entryColumns(t: Say, lang: string, sessions: boolean): ListColumn<EntryRow>[] {
  const service: ListColumn<EntryRow> = {
    key: "service",
    kind: "text",
    value: ({ kind, kindEn }) => kind && wordIn(lang, { name: kind, nameEn: kindEn ?? kind }),
  }
  return [
    { key: "at", kind: "instant", value: ({ at }) => at, cell: ({ at }) => showInstant(lang, at) },
    {
      key: "station",
      kind: "text",
      value: ({ station }) => station,
      cell: ({ stationId, station, day }) => (
        <PlaceLink href={`/console/attendance/${stationId}/entries?day=${day}`}>{station}</PlaceLink>
      ),
    },
    { ...unit, wideOnly: true },
    ...(sessions ? [service] : []),
    {
      key: "occupation",
      kind: "text",
      value: ({ occupation }) => t(`occupations.${occupation}`),
      nowrap: true,
    },
    {
      key: "source",
      kind: "text",
      value: ({ source, proof }) => t(proof ? `proofs.${proof}` : `sources.${source}`),
      wideOnly: true,
    },
    { key: "quantity", kind: "number", value: ({ quantity }) => quantity },
  ]
}

function peopleColumns(): ListColumn<PeopleRow>[] {
  return [
    { key: "daysSeen", kind: "number", value: ({ days }) => days },
    { key: "people", kind: "number", value: ({ people }) => people },
  ]
}

function needColumns(t: Say, lang: string): ListColumn<NeedRow>[] {
  return [
    { key: "day", kind: "day", value: ({ day }) => day, cell: ({ day }) => showDay(lang, day) },
    { key: "service", kind: "text", value: (row) => wordIn(lang, { name: row.kind, nameEn: row.kindEn }) },
    {
      key: "station",
      kind: "text",
      value: ({ station }) => station,
      cell: ({ stationId, station }) => (
        <PlaceLink href={`/console/schedules/${stationId}`}>{station}</PlaceLink>
      ),
    },
    { ...unit, wideOnly: true },
    { key: "suits", kind: "text", value: ({ timeOfDay }) => t(`times.${timeOfDay}`), nowrap: true },
    { key: "taps", kind: "number", value: ({ taps }) => taps },
  ]
}
