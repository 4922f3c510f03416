import { type ReactNode, useId } from "react"
import { classes } from "./classes"
import { alignLook, DataTableHead } from "./data-table-head"
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

/** Rows and columns, rendered on the server: sorting by links, sticky heading, figures that line up. */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, columns, rows, rowKey, sort, hrefForSort, empty, totals, wide, marked } = props
  const id = useId()
  if (rows.length === 0) return <>{empty}</>
  const header = columns.find((column) => column.rowHeader) ?? columns[0]
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
          {rows.map((row) => (
            <tr key={rowKey(row)} className={marked?.(row) ? "bg-warn-soft" : undefined}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} asHeader={column === header}>
                  {column.cell(row)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
        {totals && (
          <tfoot>
            <tr className="font-semibold">
              {columns.map((column) => (
                <Cell key={column.key} column={column} asHeader={column === header}>
                  {totals[column.key]}
                </Cell>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}

function Cell<Row>(props: { column: Column<Row>; asHeader: boolean; children: ReactNode }) {
  const { column, asHeader, children } = props
  // What all cells share stands in theme/table.css: written at each of a thousand cells it would be half of the page.
  const look = classes(
    column.align && alignLook[column.align],
    column.wideOnly && "max-md:hidden",
    column.nowrap && "unbroken",
  )
  return asHeader ? (
    <th scope="row" className={look || undefined}>
      {children}
    </th>
  ) : (
    <td className={look || undefined}>{children}</td>
  )
}
