import { type Cell, type Sheet, textOf } from "@/lib/plain/sheet"
import { findHeader, type LedgerColumn, type Meaning } from "./header"

/** A row of a ledger: its cells by field. `line` is the number that the spreadsheet shows beside it. */
export type LedgerRecord = { line: number; cells: Map<string, Cell> }
export type Ledger = { sheet: string; columns: LedgerColumn[]; records: LedgerRecord[] }

// Sums, signatures and examples are no rows of the ledger.
const NO_ROW =
  /^(?:合计|总计|小计|共计|填表|填报|制表|审核人|备注[:：]|注[:：]|说明[:：]|示例|例[:：]|total)/i

/**
 * The ledger in a workbook: of its sheets the first whose headings name all that is needed. Null where none does.
 * @param carries fields whose empty cells mean "as above" in a CSV, which has lost the merged cells
 */
export function ledgerIn(
  sheets: Sheet[],
  {
    meaning,
    needs,
    carries,
  }: { meaning: Meaning; needs: readonly (readonly string[])[]; carries: readonly string[] },
): Ledger | null {
  for (const sheet of sheets) {
    const header = findHeader(sheet, meaning)
    const fields = new Set(header?.columns.flatMap(({ field }) => field ?? []))
    if (!header || !needs.every((some) => some.some((field) => fields.has(field)))) continue
    const records = recordsOf(sheet, header.firstDataRow, header.columns, sheet.knowsMerges ? [] : carries)
    return { sheet: sheet.name, columns: header.columns, records }
  }
  return null
}

/** The rows below the headings that say something in a column that is read. */
export function recordsOf(sheet: Sheet, first: number, columns: LedgerColumn[], carries: readonly string[]) {
  const records: LedgerRecord[] = []
  const above = new Map<string, Cell>()
  for (let at = first; at < sheet.rows.length; at++) {
    const row = sheet.rows[at] ?? []
    const filled = row.filter((cell) => textOf(cell) !== "")
    if (filled.length === 0 || NO_ROW.test(textOf(filled[0])) || repeatsHeadings(row, columns)) continue
    const cells = new Map<string, Cell>()
    for (const { index, field } of columns) {
      const cell = row[index] ?? null
      if (field && textOf(cell) !== "") cells.set(field, cell)
    }
    for (const field of carries) {
      const cell = cells.get(field) ?? above.get(field)
      if (cell !== undefined) cells.set(field, cell)
      if (cell !== undefined) above.set(field, cell)
    }
    if (cells.size > 0) records.push({ line: at + 1, cells })
  }
  return records
}

// Printed page by page, a ledger says its headings again.
function repeatsHeadings(row: Cell[], columns: LedgerColumn[]): boolean {
  const named = columns.filter(({ field }) => field !== null)
  return named.every(({ index, heading }) => textOf(row[index]) === heading)
}
