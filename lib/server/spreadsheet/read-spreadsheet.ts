import { MOST_SHEET_BYTES, type Sheet } from "@/lib/plain/sheet"
import { MOST_COLUMNS, MOST_ROWS } from "./limits"
import { readCsv } from "./read-csv"
import { readXlsx } from "./read-xlsx"
import { unzipWithin } from "./unzip"

export type Unreadable = "fileTooLarge" | "notASpreadsheet" | "oldSpreadsheet" | "tooManyRows"
type Read = { ok: true; sheets: Sheet[] } | { ok: false; why: Unreadable }

const UNPACKED = { mostFiles: 500, mostBytes: 32 * 1024 * 1024 }
// Cells in all sheets, and cells in merged areas, which the reader makes one by one.
const MOST_CELLS = 400_000

/** The sheets of an XLSX or CSV file, told apart by their bytes, whatever the file is called. Never more than the limits. */
export async function readSpreadsheet(bytes: Buffer): Promise<Read> {
  const no = (why: Unreadable): Read => ({ ok: false, why })
  if (bytes.length > MOST_SHEET_BYTES) return no("fileTooLarge")
  // The signature of Excel 97 to 2003, and of a workbook with a password.
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return no("oldSpreadsheet")
  if (bytes.subarray(0, 2).toString("latin1") !== "PK")
    return isText(bytes) ? within([readCsv(bytes)]) : no("notASpreadsheet")
  const files = unzipWithin(bytes, UNPACKED)
  if (!files?.has("xl/workbook.xml")) return no("notASpreadsheet")
  if (cellsOf(files) > MOST_CELLS) return no("tooManyRows")
  try {
    return within(await readXlsx(bytes))
  } catch {
    return no("notASpreadsheet")
  }
}

function within(sheets: Sheet[]): Read {
  const full = sheets.some(
    ({ rows }) => rows.filter((row) => row.some((cell) => cell !== null && cell !== "")).length > MOST_ROWS,
  )
  if (full) return { ok: false, why: "tooManyRows" }
  return {
    ok: true,
    sheets: sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.slice(0, MOST_COLUMNS)) })),
  }
}

// A text holds no NUL, save in UTF-16, which says so at its beginning.
function isText(bytes: Buffer): boolean {
  const mark = bytes.subarray(0, 2).toString("hex")
  return bytes.length > 0 && (mark === "fffe" || mark === "feff" || !bytes.includes(0))
}

/** Counted in the raw text, before anything is built of it. */
function cellsOf(files: Map<string, Buffer>): number {
  let count = 0
  for (const [name, file] of files) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(name)) continue
    const text = file.toString("latin1")
    count += text.split("<c ").length
    for (const [, reference = ""] of text.matchAll(/<mergeCell\s+ref="([A-Z0-9:]+)"/g))
      count += areaOf(reference)
  }
  return count
}

function areaOf(reference: string): number {
  const corners = [...reference.matchAll(/([A-Z]+)(\d+)/g)].map(([, column = "", row]) => ({
    column: [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
    row: Number(row),
  }))
  const [a, b = a] = corners
  if (!a || !b) return 0
  return (Math.abs(b.column - a.column) + 1) * (Math.abs(b.row - a.row) + 1)
}
