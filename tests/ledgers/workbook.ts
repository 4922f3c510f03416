import ExcelJS from "exceljs"

type Fill = (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void

/** A workbook as an office would save it. */
export async function workbook(fill: Fill): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet("Sheet1"), book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}
