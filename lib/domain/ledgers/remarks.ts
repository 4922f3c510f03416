import { columnName } from "@/lib/plain/sheet"
import type { LedgerColumn } from "./header"

/** Something about a cell that a person must put right, or should know. `column` is the spreadsheet's letter. */
export type Remark = {
  column: string | null
  heading: string | null
  /** A key of messages/errors.json for what is wrong, of messages/ledgers.json (notes) for what is to be known. */
  message: string
  params?: Record<string, string | number>
}

/** A remark on the cell of a field, where the field has a column. */
export function remarkOn(
  columns: LedgerColumn[],
  field: string | null,
  message: string,
  params?: Remark["params"],
): Remark {
  const column = columns.find((one) => one.field === field)
  return {
    column: column ? columnName(column.index) : null,
    heading: column?.heading ?? null,
    message,
    ...(params ? { params } : {}),
  }
}
