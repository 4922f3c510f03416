"use client"

import type { ReactNode } from "react"

type Props = {
  /** Each column with the class names of its cells; one of them names the row. */
  columns: { key: string; look?: string; header?: boolean }[]
  rows: { key: string; look?: string; cells: ReactNode[] }[]
}

/** The rows of a DataTable. They go to the browser as what stands in their cells, and not once more as elements around it. */
export function DataTableRows({ columns, rows }: Props) {
  return rows.map(({ key, look, cells }) => (
    <tr key={key} className={look}>
      {columns.map((column, n) => {
        const Cell = column.header ? "th" : "td"
        return (
          <Cell key={column.key} scope={column.header ? "row" : undefined} className={column.look}>
            {cells[n]}
          </Cell>
        )
      })}
    </tr>
  ))
}
