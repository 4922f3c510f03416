import ExcelJS from "exceljs"
import type { Cell, Sheet } from "@/lib/plain/sheet"
import { MOST_COLUMNS } from "./limits"

// Whole columns of them, as WPS writes them, would be unfolded cell by cell.
const IGNORED = [
  "dataValidations",
  "conditionalFormatting",
  "extLst",
  "drawing",
  "legacyDrawing",
  "tableParts",
]

/** The sheets of a workbook, in their order, with what its formulas came to. Throws for what is no workbook. */
export async function readXlsx(bytes: Buffer): Promise<Sheet[]> {
  const workbook = new ExcelJS.Workbook()
  // Its types know only the ArrayBuffer of the browser.
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer, { ignoreNodes: IGNORED })
  return workbook.worksheets
    .filter(({ state }) => state === "visible")
    .map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet), knowsMerges: true }))
}

function rowsOf(sheet: ExcelJS.Worksheet): Cell[][] {
  const rows: Cell[][] = []
  sheet.eachRow((row, number) => {
    if (!row.hasValues) return
    const cells: Cell[] = []
    row.eachCell((cell, column) => {
      if (column <= MOST_COLUMNS) cells[column - 1] = cellOf(cell.value)
    })
    rows[number - 1] = Array.from(cells, (cell) => cell ?? null)
  })
  return Array.from(rows, (row) => row ?? [])
}

function cellOf(value: ExcelJS.CellValue): Cell {
  if (value === null || value === undefined) return null
  if (typeof value !== "object" || value instanceof Date) return value
  if ("richText" in value) return value.richText.map(({ text }) => text).join("")
  if ("text" in value) return cellOf(value.text as ExcelJS.CellValue)
  if ("result" in value) return cellOf(value.result as ExcelJS.CellValue)
  return null
}
