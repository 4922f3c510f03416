"use client"

import type { ReactNode } from "react"

type Props = {
  /** The class names of each column's cells. */
  looks: (string | undefined)[]
  /** Which column names the row. */
  header: number
  rows: { key: string; look?: string; cells: ReactNode[] }[]
}

/** The rows of a DataTable. They go to the browser as what stands in their cells, and not once more as elements around it. */
export function DataTableRows({ looks, header, rows }: Props) {
  return rows.map(({ key, look, cells }) => (
    <tr key={key} className={look}>
      {looks.map((cellLook, n) =>
        n === header ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places
          <th key={n} scope="row" className={cellLook}>
            {cells[n]}
          </th>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places
          <td key={n} className={cellLook}>
            {cells[n]}
          </td>
        ),
      )}
    </tr>
  ))
}
