/** What a spreadsheet's cell holds. A Date is the wall time that the sheet shows, as if it were UTC: a spreadsheet knows no zones. */
export type Cell = string | number | boolean | Date | null

/** A page of a workbook, or a CSV file. Row 0 is the sheet's row 1, column 0 its column A. */
export type Sheet = {
  name: string
  rows: Cell[][]
  /** Every cell of a merged area holds the area's value; a CSV lost that, and leaves all but the first empty. */
  knowsMerges: boolean
}

/** The largest spreadsheet that is taken, in bytes. */
export const MOST_SHEET_BYTES = 4 * 1024 * 1024

/** "A" for column 0, "AA" for column 26. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26) - 1
  const letter = String.fromCharCode(65 + (index % 26))
  return rest < 0 ? letter : columnName(rest) + letter
}

/** A cell as it reads, full-width letters and figures made half-width, without space at its ends. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ""
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : readableDate(cell)
  // The spreadsheet's own arithmetic leaves 0.30000000000000004 behind.
  if (typeof cell === "number") return String(Number(cell.toPrecision(15)))
  return String(cell).normalize("NFKC").trim()
}

/** A cell as a sentence: only letters and figures are made half-width, its Chinese commas and brackets stay. */
export function proseOf(cell: Cell | undefined): string {
  if (typeof cell !== "string") return textOf(cell)
  return cell.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (sign) => sign.normalize("NFKC")).trim()
}

function readableDate(date: Date): string {
  const [day = "", time = ""] = date.toISOString().split("T")
  const minute = time.slice(0, 5)
  if (day < "1901") return minute
  return minute === "00:00" ? day : `${day} ${minute}`
}
