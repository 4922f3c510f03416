import { useTranslations } from "next-intl"
import { Bar } from "@/components/chart/bar"
import { type Column, DataTable, type Sort } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Section } from "@/components/ui/section"
import type { Overview } from "@/lib/domain/overview/reads"
import { FigureLink } from "./figure-link"
import { atUnit, type Look, overviewHref, rowsHref } from "./links"

type Unit = Overview["units"][number]
const FIGURES = [
  "open",
  "publishedNext",
  "planned",
  "held",
  "cancelled",
  "visits",
  "sessionVisits",
  "people",
] as const
type Figure = (typeof FIGURES)[number]

function figureOf(unit: Unit, figure: Figure): number {
  if (figure === "planned" || figure === "held" || figure === "cancelled") return unit.sessions[figure]
  return unit[figure]
}

/** "visits" or "-visits", the larger first. What is no column sorts by none, in the order of codes. */
export function sortOf(text: string | undefined): Sort | undefined {
  const key = text?.replace(/^-/, "")
  if (!key || !(FIGURES as readonly string[]).includes(key)) return undefined
  return { key, direction: text?.startsWith("-") ? "desc" : "asc" }
}

function sorted(units: Unit[], sort: Sort | undefined): Unit[] {
  if (!sort) return units
  const sign = sort.direction === "asc" ? 1 : -1
  return [...units].sort((a, b) => sign * (figureOf(a, sort.key as Figure) - figureOf(b, sort.key as Figure)))
}

function stateOf({ open, publishedNext }: Unit): "notOpen" | "published" | "unpublished" {
  if (open === 0) return "notOpen"
  return publishedNext > 0 ? "published" : "unpublished"
}

// Ten columns fit the width of A4 only when they are set tightly.
const onPaper =
  "print:text-xs print:[&_:is(td,th)]:px-1 print:[&_th]:whitespace-normal print:[&_thead_svg]:hidden"

/** One level below, unit by unit: the way down, and who is behind. */
export function UnitsSection({ shown, look, sort }: { shown: Overview; look: Look; sort: Sort | undefined }) {
  const t = useTranslations("overview")
  const { units, total } = shown
  const grain = t(`grains.${shown.grain}`)
  const stations = shown.grain === "STATION"
  // Of one station "how many are open" says nothing.
  const figures = stations ? FIGURES.filter((figure) => figure !== "open") : FIGURES
  const max = Math.max(...units.map(({ visits }) => visits))
  const columns: Column<Unit>[] = [
    {
      key: "unit",
      label: t("columns.unit"),
      nowrap: true,
      cell: (unit) => <UnitLink shown={shown} look={look} unit={unit} />,
    },
    {
      key: "share",
      label: <span className="sr-only">{t("columns.share")}</span>,
      width: "14%",
      wideOnly: true,
      cell: ({ visits }) => <Bar value={visits} max={max} />,
    },
    ...figures.map(
      (figure): Column<Unit> => ({
        key: figure,
        label: t(`columns.${figure}`),
        align: "end",
        sortable: true,
        firstSort: "desc",
        cell: (unit) =>
          stations && figure === "publishedNext" ? (
            t(`units.${stateOf(unit)}`)
          ) : (
            <FigureLink value={figureOf(unit, figure)} href={hrefOf(shown, look, figure, unit)} />
          ),
      }),
    ),
  ]
  const totals = Object.fromEntries([
    ["unit", t("columns.total")],
    ["open", <FigureLink key="open" value={shown.open} href={hrefOf(shown, look, "open")} />],
    [
      "publishedNext",
      <FigureLink
        key="published"
        value={shown.published.nextWeek}
        href={hrefOf(shown, look, "publishedNext")}
      />,
    ],
    ...(["planned", "held", "cancelled"] as const).map((figure) => [
      figure,
      <FigureLink key={figure} value={total.sessions[figure]} href={hrefOf(shown, look, figure)} />,
    ]),
    ...(["visits", "sessionVisits", "people"] as const).map((figure) => [
      figure,
      <FigureLink key={figure} value={total[figure]} href={hrefOf(shown, look, figure)} />,
    ]),
  ])
  return (
    <Section
      id="units"
      title={t("units.title", { grain })}
      description={useFinding(shown)}
      className={onPaper}
      flush
    >
      <DataTable
        caption={t("units.table", { grain })}
        rows={sorted(units, sort)}
        rowKey={({ key }) => key}
        columns={columns}
        totals={totals}
        sort={sort}
        hrefForSort={({ key, direction }) =>
          `${overviewHref(look, { sort: direction === "desc" ? `-${key}` : key })}#units`
        }
        empty={<EmptyState title={t("units.none")} />}
      />
      <p className="px-4 py-2.5 text-sm text-muted">{t("units.peopleNote")}</p>
    </Section>
  )
}

function useFinding({ units, grain, open }: Overview): string {
  const t = useTranslations("overview")
  const behind = units.filter((unit) => unit.publishedNext < unit.open).length
  const gaps = units.filter((unit) => unit.open === 0 && !unit.own).length
  if (open === 0) return t("units.noneStations")
  if (grain === "STATION")
    return behind > 0 ? t("units.stationsBehind", { count: behind }) : t("units.allPublished")
  const words = { grain: t(`grains.${grain}`), grains: t(`grainsMany.${grain}`) }
  const published = behind > 0 ? t("units.behind", { count: behind, ...words }) : t("units.allPublished")
  return gaps > 0 ? `${published} · ${t("units.gap", { count: gaps, ...words })}` : published
}

function UnitLink({ shown, look, unit }: { shown: Overview; look: Look; unit: Unit }) {
  const t = useTranslations("overview")
  if (unit.own) return t("units.own", { area: unit.name })
  const href =
    shown.grain === "STATION" ? `/console/stations/${unit.key}` : overviewHref({ ...look, area: unit.key })
  return (
    <a href={href} className="text-accent-text hover:underline">
      {unit.name}
    </a>
  )
}

function hrefOf(shown: Overview, look: Look, figure: Figure, unit?: Unit): string {
  const { at, filters: narrowed } = unit ? atUnit(shown.grain, look, unit) : { at: look, filters: {} }
  switch (figure) {
    case "open":
      return rowsHref(at, "stations", { ...narrowed, state: "OPEN" })
    case "publishedNext":
      return rowsHref(at, "published", { ...narrowed, week: shown.weeks.nextWeek })
    case "planned":
      return rowsHref(at, "sessions", narrowed)
    case "held":
    case "cancelled":
      return rowsHref(at, "sessions", { ...narrowed, outcome: figure })
    default:
      return rowsHref(at, figure, narrowed)
  }
}
