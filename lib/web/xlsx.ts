import { once } from "node:events"
import { PassThrough, Readable } from "node:stream"
import ExcelJS from "exceljs"
import { type Day, dayToDbDate } from "@/lib/plain/clock"
import { log } from "@/lib/server/log"

/** What a cell holds. Text is always written as text, so that "=1+1" stays what somebody typed and never becomes a formula. */
export type SheetValue = string | number | Date | null
export type SheetColumn = {
  label: string
  /** A day is "2026-11-24", an instant a Date; both arrive as real dates in Shanghai's time. */
  kind?: "text" | "number" | "day" | "instant"
  /** In characters. */
  width?: number
}
export type Sheet = {
  name: string
  columns: SheetColumn[]
  rows: Iterable<SheetValue[]> | AsyncIterable<SheetValue[]>
}

const FORMATS = { text: "@", number: "#,##0", day: "yyyy-mm-dd", instant: "yyyy-mm-dd hh:mm" }
const WIDTHS = { text: 20, number: 12, day: 12, instant: 18 }
// What a sheet can hold is 1,048,576; the rest goes on in another one.
const ROWS_A_SHEET = 1_000_000
const SHANGHAI = 8 * 3_600_000

/**
 * A workbook that is written while it is sent, however many rows. `taken` is awaited before the file ends, with the number of rows
 * and whether they are all; a file whose `taken` failed never ends well.
 */
export function xlsx(
  filename: string,
  sheets: Sheet[],
  taken: (rows: number, complete: boolean) => Promise<void>,
): Response {
  const output = new PassThrough()
  // A reader that goes away is no failure of ours; the writer sees that the stream is destroyed.
  output.on("error", () => {})
  write(output, sheets, taken).catch((error) => {
    log.error({ err: error }, "an export broke off")
    output.destroy(error instanceof Error ? error : undefined)
  })
  return new Response(Readable.toWeb(output) as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename="nuanyi.xlsx"; filename*=UTF-8''${encodeURIComponent(filename)}`,
      "cache-control": "no-store",
    },
  })
}

async function write(
  output: PassThrough,
  sheets: Sheet[],
  taken: (rows: number, complete: boolean) => Promise<void>,
) {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true })
  let rows = 0
  let complete = false
  try {
    for (const sheet of sheets) rows = await fill(workbook, sheet, output, rows)
    complete = !output.destroyed
  } finally {
    await taken(rows, complete)
  }
  if (complete) await workbook.commit()
}

async function fill(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  sheet: Sheet,
  output: PassThrough,
  before: number,
) {
  let rows = before
  let page = begin(workbook, sheet, 1)
  let inPage = 0
  for await (const row of sheet.rows) {
    if (output.destroyed) return rows
    if (inPage === ROWS_A_SHEET) {
      page.commit()
      page = begin(workbook, sheet, Math.floor((rows - before) / ROWS_A_SHEET) + 1)
      inPage = 0
    }
    page.addRow(row.map((value, i) => asCell(value, sheet.columns[i]))).commit()
    rows++
    inPage++
    if (output.writableNeedDrain) await Promise.race([once(output, "drain"), once(output, "close")])
  }
  page.commit()
  return rows
}

function begin(workbook: ExcelJS.stream.xlsx.WorkbookWriter, { name, columns }: Sheet, number: number) {
  // Excel forbids these characters and longer names.
  const title = name.replace(/[[\]*?:/\\]/g, " ").slice(0, 27)
  const page = workbook.addWorksheet(number === 1 ? title : `${title} ${number}`, {
    views: [{ state: "frozen", ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 },
  })
  page.columns = columns.map(({ label, kind = "text", width }) => ({
    header: label,
    width: width ?? WIDTHS[kind],
    style: { numFmt: FORMATS[kind], alignment: { vertical: "top", wrapText: kind === "text" } },
  }))
  const head = page.getRow(1)
  head.font = { bold: true }
  head.commit()
  return page
}

function asCell(value: SheetValue, column?: SheetColumn): string | number | Date | null {
  // A spreadsheet knows no zones: its dates are wall time, which the writer takes from UTC.
  if (value instanceof Date) return new Date(value.getTime() + SHANGHAI)
  return column?.kind === "day" && typeof value === "string" ? dayToDbDate(value as Day) : value
}
