import { deflateRawSync } from "node:zlib"
import ExcelJS from "exceljs"
import { describe, expect, test } from "vitest"
import { columnName, textOf } from "@/lib/plain/sheet"
import { readSpreadsheet } from "./read-spreadsheet"

async function workbook(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet("台账"))
  return Buffer.from(await book.xlsx.writeBuffer())
}

const texts = (rows: Parameters<typeof textOf>[0][][]) => rows.map((row) => row.map(textOf))

/** A ZIP of files that each unpack to more or less than they say. */
function zip(files: [name: string, content: Buffer][], saysSize = 10): Buffer {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const [name, content] of files) {
    const packed = deflateRawSync(content)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(saysSize, 22)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(saysSize, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    locals.push(local, Buffer.from(name), packed)
    entries.push(entry, Buffer.from(name))
    offset += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...entries, end])
}

describe("a workbook", () => {
  test("says at every cell of a merged area what the area says, and keeps numbers, dates and results of formulas", async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(["天通苑北街道驿站台账"])
      sheet.mergeCells("A1:C1")
      sheet.addRow(["名称", new Date("2026-11-30T00:00:00Z"), 46_000])
      sheet.addRow([{ formula: "1+1", result: 2 }, { richText: [{ text: "周" }, { text: "一" }] }])
    })
    const read = await readSpreadsheet(bytes)
    if (!read.ok) throw new Error(read.why)
    const [sheet] = read.sheets
    expect(sheet?.name).toBe("台账")
    expect(texts(sheet?.rows ?? [])).toEqual([
      ["天通苑北街道驿站台账", "天通苑北街道驿站台账", "天通苑北街道驿站台账"],
      ["名称", "2026-11-30", "46000"],
      ["2", "周一"],
    ])
  })

  test("with a list of choices for a whole column is read as quickly as without", async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(["名称"])
      const choices = sheet as unknown as { dataValidations: { add: (range: string, rule: object) => void } }
      choices.dataValidations.add("A2:A1048576", { type: "list", formulae: ['"甲,乙"'] })
    })
    expect((await readSpreadsheet(bytes)).ok).toBe(true)
  })
})

describe("a CSV file", () => {
  const text = '名称,开放时间\r\n"华联家园,驿站","周一 9:00-11:00\n周二 ""全天"""\n'
  const rows = [
    ["名称", "开放时间"],
    ["华联家园,驿站", '周一 9:00-11:00\n周二 "全天"'],
  ]
  const gbk = Buffer.from("c3fbb3c62cb5e7bbb00abbaac1aa2c3130", "hex")
  test.each([
    ["UTF-8", Buffer.from(text), rows],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${text}`), rows],
    ["UTF-16", Buffer.from(`\ufeff${text}`, "utf16le"), rows],
    [
      "tabs",
      Buffer.from("名称\t电话\n华联\t10"),
      [
        ["名称", "电话"],
        ["华联", "10"],
      ],
    ],
    [
      "GBK",
      gbk,
      [
        ["名称", "电话"],
        ["华联", "10"],
      ],
    ],
  ])("in %s", async (_, bytes, expected) => {
    const read = await readSpreadsheet(bytes)
    expect(read.ok && texts(read.sheets[0]?.rows ?? [])).toEqual(expected)
  })
})

describe("what is refused", () => {
  const why = async (bytes: Buffer) => {
    const read = await readSpreadsheet(bytes)
    return read.ok ? "read" : read.why
  }

  test("files that are no spreadsheet, or one of the old kind", async () => {
    expect(await why(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe("oldSpreadsheet")
    expect(await why(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]))).toBe("notASpreadsheet")
    expect(await why(Buffer.alloc(0))).toBe("notASpreadsheet")
    expect(await why(zip([["word/document.xml", Buffer.from("<w/>")]]))).toBe("notASpreadsheet")
    expect(await why(Buffer.from("PK\u0003\u0004 cut off"))).toBe("notASpreadsheet")
  })

  test("a small file that unpacks to a huge one, whatever it says of itself", async () => {
    const bomb = zip([
      ["xl/workbook.xml", Buffer.from("<workbook/>")],
      ["xl/worksheets/sheet1.xml", Buffer.alloc(40e6)],
    ])
    expect(bomb.length).toBeLessThan(1e6)
    expect(await why(bomb)).toBe("notASpreadsheet")
  })

  test("a merged area over the whole sheet, and more rows than any ledger has", async () => {
    const merged = '<worksheet><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>'
    expect(
      await why(
        zip([
          ["xl/workbook.xml", Buffer.from("<workbook/>")],
          ["xl/worksheets/sheet1.xml", Buffer.from(merged)],
        ]),
      ),
    ).toBe("tooManyRows")
    expect(await why(Buffer.from("名称\n".repeat(2001)))).toBe("tooManyRows")
    expect(await why(Buffer.alloc(4 * 1024 * 1024 + 1, 32))).toBe("fileTooLarge")
  })
})

test("columns are called as the spreadsheet calls them", () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"])
})
