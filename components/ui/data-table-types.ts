import type { ReactNode } from "react"

export type SortDirection = "asc" | "desc"
export type Sort = { key: string; direction: SortDirection }

export type Column<Row> = {
  key: string
  label: ReactNode
  cell: (row: Row) => ReactNode
  /** "end" for figures, so that they line up. */
  align?: "start" | "end" | "center"
  /** The heading becomes a link that sorts. */
  sortable?: boolean
  /** Which way a first click sorts; figures usually want "desc". */
  firstSort?: SortDirection
  /** The cell that names the row (a row header); the first column unless told. */
  rowHeader?: boolean
  /** Left out on narrow screens. */
  wideOnly?: boolean
  /** Any CSS width. */
  width?: string
  /** Text that must not break, on a phone only at its spaces: dates, codes, short words. */
  nowrap?: boolean
}

/** The sort that a click on a heading asks for: the other way round if it is sorted already. */
export function nextSort(column: { key: string; firstSort?: SortDirection }, now?: Sort): Sort {
  if (now?.key !== column.key) return { key: column.key, direction: column.firstSort ?? "asc" }
  return { key: column.key, direction: now.direction === "asc" ? "desc" : "asc" }
}
