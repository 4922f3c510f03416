import { type ReactNode, useId } from "react"
import { classes } from "./classes"
import { alignLook, DataTableHead } from "./data-table-head"
import { DataTableRows } from "./data-table-rows"
import type { Column, Sort } from "./data-table-types"

export type { Column, Sort } from "./data-table-types"

type Props<Row> = {
  /** What the table holds, for screen readers; drawn above it with `showCaption`. */
  caption: ReactNode
  showCaption?: boolean
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  sort?: Sort
  hrefForSort?: (sort: Sort) => string
  /** In place of the rows when there are none: an EmptyState. */
  empty: ReactNode
  /** A last row of sums: one cell for each column key. */
  totals?: Record<string, ReactNode>
  /** Many columns: scrolls sideways on every screen, not only on narrow ones. */
  wide?: boolean
  /** Draws attention to a row, e.g. one that waits for the reader. */
  marked?: (row: Row) => boolean
}

/** Rows and columns: sorting by links, sticky heading, figures that line up. */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, columns, rows, rowKey, sort, hrefForSort, empty, totals, wide, marked } = props
  const id = useId()
  if (rows.length === 0) return <>{empty}</>
  const header = columns.find((column) => column.rowHeader) ?? columns[0]
  const cellsOf = columns.map((column) => ({
    key: column.key,
    look: lookOf(column),
    header: column === header || undefined,
  }))
  return (
    <section
      aria-labelledby={id}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll area must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      data-scroll=""
      className={classes("overflow-x-auto rounded-card", !wide && "lg:overflow-visible")}
    >
      <table className="data-table">
        <caption
          id={id}
          className={props.showCaption ? "px-3 pb-2 text-start text-sm font-medium text-muted" : "sr-only"}
        >
          {caption}
        </caption>
        <DataTableHead columns={columns} sort={sort} hrefForSort={hrefForSort} sticky={!wide} />
        <tbody>
          <DataTableRows
            columns={cellsOf}
            rows={rows.map((row) => ({
              key: rowKey(row),
              look: marked?.(row) ? "bg-warn-soft" : undefined,
              cells: columns.map((column) => column.cell(row)),
            }))}
          />
        </tbody>
        {totals && (
          <tfoot>
            <DataTableRows
              columns={cellsOf}
              rows={[
                {
                  key: "totals",
                  look: "font-semibold",
                  cells: columns.map(({ key }) => totals[key]),
                },
              ]}
            />
          </tfoot>
        )}
      </table>
    </section>
  )
}

// What all cells share stands in theme/table.css: written at each of a thousand cells it would be half of the page.
function lookOf<Row>(column: Column<Row>): string | undefined {
  const look = classes(
    column.align && alignLook[column.align],
    column.wideOnly && "max-md:hidden",
    column.nowrap && "unbroken",
  )
  return look || undefined
}
