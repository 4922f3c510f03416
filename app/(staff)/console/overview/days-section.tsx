import { useLocale, useTranslations } from "next-intl"
import { DayBars } from "@/components/chart/day-bars"
import { DataTable } from "@/components/ui/data-table"
import { showDay, showDayShort } from "@/components/ui/dates"
import { showNumber } from "@/components/ui/numbers"
import { Section } from "@/components/ui/section"
import type { Overview } from "@/lib/domain/overview/reads"
import type { RowList } from "@/lib/domain/overview/schema"
import { FigureLink } from "./figure-link"
import { type Filters, type Look, overviewHref, rowsHref } from "./links"

/** The course of the period, a bar a day; when asked, the same as a table under it. */
export function DaysSection({ shown, look, asTable }: { shown: Overview; look: Look; asTable: boolean }) {
  const t = useTranslations("overview")
  const lang = useLocale()
  const { days } = shown
  const [first] = days
  if (!first) return null
  const busiest = days.reduce((a, b) => (b.visits > a.visits ? b : a), first)
  const words = ({ day, visits, sessionVisits }: typeof first) => ({
    day: showDay(lang, day),
    visits,
    sessionVisits,
  })
  return (
    <Section id="days" title={t("days.title")}>
      <DayBars
        title={t(days.length === 1 ? "days.one" : "days.peak", words(busiest))}
        unit={t("tiles.unitVisits")}
        show={showNumber}
        series={[
          { key: "visits", label: t("columns.visits"), hue: 1 },
          { key: "sessionVisits", label: t("columns.sessionVisits"), hue: 2 },
        ]}
        days={days.map((day) => ({
          key: day.day,
          label: showDayShort(lang, day.day),
          title: t("days.bar", { ...words(day), people: day.people }),
          values: [day.visits, day.sessionVisits],
          href: rowsHref({ ...look, from: day.day, to: day.day }, "visits"),
        }))}
        table={asTable && <DaysTable shown={shown} look={look} />}
        tableHref={`${overviewHref(look, asTable ? {} : { days: "table" })}#days`}
      />
    </Section>
  )
}

function DaysTable({ shown, look }: { shown: Overview; look: Look }) {
  const t = useTranslations("overview")
  const lang = useLocale()
  // Of a year two thousand links would weigh more than the page; its bars still lead to their days.
  const linked = shown.days.length <= 62
  const on = (day: string, what: RowList, filters?: Filters) =>
    linked ? rowsHref({ ...look, from: day, to: day }, what, filters) : undefined
  return (
    <DataTable
      caption={t("days.table")}
      rows={[...shown.days].reverse()}
      rowKey={({ day }) => day}
      empty={null}
      columns={[
        { key: "day", label: t("columns.day"), nowrap: true, cell: ({ day }) => showDay(lang, day) },
        ...(["visits", "sessionVisits", "people"] as const).map((figure) => ({
          key: figure,
          label: t(`columns.${figure}`),
          align: "end" as const,
          cell: (day: Overview["days"][number]) => (
            <FigureLink value={day[figure]} href={on(day.day, figure)} />
          ),
        })),
        ...(["planned", "held", "cancelled"] as const).map((outcome) => ({
          key: outcome,
          label: t(`columns.${outcome}`),
          align: "end" as const,
          wideOnly: true,
          cell: (day: Overview["days"][number]) => (
            <FigureLink
              value={day.sessions[outcome]}
              href={on(day.day, "sessions", outcome === "planned" ? {} : { outcome })}
            />
          ),
        })),
      ]}
    />
  )
}
