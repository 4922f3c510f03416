import { DEFINITIONS } from "@/lib/domain/overview/definitions"
import type { Overview } from "@/lib/domain/overview/reads"
import { type Figures, OUTCOMES, stationsThat } from "@/lib/domain/overview/rules"
import type { Sheet, SheetColumn, SheetValue } from "@/lib/web/xlsx"
import type { Say } from "../rows/columns"
import { wordIn } from "../words"

const SESSION_COLUMNS = ["planned", ...OUTCOMES] as const
const COUNT_COLUMNS = ["visits", "sessionVisits", "people"] as const

/** The overview as a workbook: a sheet for each of its tables, and the definitions, so that figures don't travel alone. */
export function overviewSheets(shown: Overview, t: Say, lang: string): Sheet[] {
  const label = (key: string, kind: SheetColumn["kind"] = "number"): SheetColumn => ({
    label: t(`columns.${key}`),
    kind,
  })
  const counted = [...COUNT_COLUMNS, ...SESSION_COLUMNS].map((key) => label(key))
  const counts = (figures: Figures): SheetValue[] => [
    ...COUNT_COLUMNS.map((key) => figures[key]),
    ...SESSION_COLUMNS.map((key) => figures.sessions[key]),
  ]
  const { services, needs, units, days, occupations, stations, kinds } = shown
  return [
    summarySheet(shown, t),
    {
      name: t("export.units"),
      columns: [label("unit", "text"), label("open"), label("publishedNext"), ...counted],
      rows: units.map((unit) => [
        unit.own ? t("units.own", { area: unit.name }) : unit.name,
        unit.open,
        unit.publishedNext,
        ...counts(unit),
      ]),
    },
    {
      name: t("export.days"),
      columns: [label("day", "day"), ...counted],
      rows: days.map((day) => [day.day, ...counts(day)]),
    },
    {
      name: t("export.services"),
      columns: [label("service", "text"), ...counted.slice(1)],
      rows: services.map((service) => [wordIn(lang, service), ...counts(service).slice(1)]),
    },
    {
      name: t("export.needs"),
      columns: [label("service", "text"), label("taps"), label("offered"), label("unmet", "text")],
      rows: needs.map(({ taps, offered, unmet, ...word }) => [
        wordIn(lang, word),
        taps,
        offered,
        unmet.map(({ key, taps }) => `${units.find((u) => u.key === key)?.name ?? key} ${taps}`).join("、"),
      ]),
    },
    {
      name: t("export.occupations"),
      columns: [label("occupation", "text"), label("visits"), label("sessionVisits")],
      rows: occupations.map((row) => [t(`occupations.${row.occupation}`), row.visits, row.sessionVisits]),
    },
    {
      name: t("export.stations"),
      columns: [label("kind", "text"), label("open"), label("total")],
      rows: kinds.map((kind) => [
        wordIn(lang, kind),
        stationsThat(stations, (s) => s.kind === kind.code && s.state === "OPEN"),
        stationsThat(stations, (s) => s.kind === kind.code),
      ]),
    },
    {
      name: t("export.definitions"),
      columns: [label("figure", "text"), { label: t("export.definitions"), kind: "text", width: 80 }],
      rows: DEFINITIONS.map((name) => [t(`definitions.${name}.name`), t(`definitions.${name}.text`)]),
    },
  ]
}

function summarySheet(shown: Overview, t: Say): Sheet {
  const { total, previous, open, published } = shown
  const named = (key: string, value: number, before?: number): SheetValue[] => [
    t(`columns.${key}`),
    value,
    before ?? null,
  ]
  return {
    name: t("export.summary"),
    columns: [
      { label: `${shown.sight.name} ${shown.period.from}–${shown.period.to}`, width: 34 },
      { label: t("columns.value"), kind: "number" },
      {
        label: shown.before
          ? `${t("columns.before")} ${shown.before.from}–${shown.before.to}`
          : t("columns.before"),
        kind: "number",
        width: 28,
      },
    ],
    rows: [
      named("open", open),
      [t("export.unpublishedNext"), open - published.nextWeek, null],
      [t("export.unpublishedThis"), open - published.thisWeek, null],
      ...SESSION_COLUMNS.map((key) => named(key, total.sessions[key], previous?.sessions[key])),
      ...COUNT_COLUMNS.map((key) => named(key, total[key], previous?.[key])),
    ],
  }
}
