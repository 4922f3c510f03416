import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { classes } from "../ui/classes"
import { Legend } from "./legend"
import { barsPath, labelled, roundTop, ticksOf } from "./scale"
import { fillOf, type Hue } from "./series"

export type BarSeries = { key: string; label: string; hue: Hue }
export type BarDay = {
  key: string
  /** Under the axis, short. */
  label: string
  /** In words, for the pointer: the day and its figures. */
  title: string
  /** One for each series, drawn side by side: what may not be added up must not be stacked. */
  values: number[]
  href?: string
}

type Props = {
  /** The finding, as a sentence. */
  title: ReactNode
  unit: string
  series: BarSeries[]
  days: BarDay[]
  /** The same figures as a table, once they were asked for; null before. */
  table: ReactNode
  /** Where the table is shown, or put away again. */
  tableHref: string
  /** Figures as the reader's language writes them. */
  show: (value: number) => string
}

/** Upright bars by day. Drawn on the server; the words around it are text and keep their size on every screen and on paper. */
export function DayBars({ title, unit, series, days, table, tableHref, show }: Props) {
  const t = useTranslations("ui")
  const top = roundTop(Math.max(...days.flatMap(({ values }) => values)))
  const named = labelled(days.length, 6)
  const few = labelled(days.length, 3)
  return (
    <figure className="space-y-3">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="text-base">{title}</h3>
        <span className="text-sm text-muted">{t("unit", { unit })}</span>
      </figcaption>
      {series.length > 1 && <Legend items={series} />}
      <div aria-hidden="true" className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
        <div className="flex h-48 flex-col justify-between text-right text-xs text-muted">
          {ticksOf(top).map((tick) => (
            <span key={tick} className="-my-2 leading-4">
              {show(tick)}
            </span>
          ))}
        </div>
        <Plot days={days} series={series} top={top} />
        <span />
        <div className="relative mt-1 h-5 text-xs text-muted">
          {days.map((day, index) =>
            named(index) ? (
              <span
                key={day.key}
                className={classes(
                  "absolute -translate-x-1/2 whitespace-nowrap last:translate-x-[-100%]",
                  !few(index) && "max-sm:hidden",
                )}
                style={{ left: `${(100 * (index + (index === days.length - 1 ? 1 : 0.5))) / days.length}%` }}
              >
                {day.label}
              </span>
            ) : null,
          )}
        </div>
      </div>
      <p data-print="no">
        <a href={tableHref} data-keep-scroll="" className="text-sm text-accent-text hover:underline">
          {t(table ? "hideTable" : "showTable")}
        </a>
      </p>
      {table}
    </figure>
  )
}

function Plot({ days, series, top }: Pick<Props, "days" | "series"> & { top: number }) {
  const gap = days.length > 100 ? 0 : 0.22
  const width = (1 - gap) / series.length
  return (
    <svg
      viewBox={`0 0 ${days.length} 100`}
      preserveAspectRatio="none"
      className="h-48 w-full overflow-visible"
      aria-hidden="true"
      focusable="false"
    >
      {[0, 50, 100].map((y) => (
        <line
          key={y}
          x2={days.length}
          y1={y}
          y2={y}
          stroke="var(--chart-grid)"
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {series.map(({ key, hue }, n) => (
        <path
          key={key}
          d={barsPath(
            days.map(({ values }) => values[n] ?? 0),
            top,
            { from: gap / 2 + n * width, width },
          )}
          fill={fillOf(hue)}
        />
      ))}
      {days.map((day, index) => (
        // Not a stop of the Tab key: the table holds the same links.
        <a key={day.key} href={day.href} tabIndex={-1}>
          <title>{day.title}</title>
          <rect x={index} width="1" height="100" className="bar-touch" />
        </a>
      ))}
    </svg>
  )
}
