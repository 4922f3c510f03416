import ExcelJS from "exceljs"
import { expect, test, vi } from "vitest"
import { instantAt } from "@/lib/plain/clock"
import { type Sheet, xlsx } from "./xlsx"

const columns: Sheet["columns"] = [
  { label: "名称" },
  { label: "人次", kind: "number" },
  { label: "日期", kind: "day" },
  { label: "时间", kind: "instant", width: 30 },
]

async function readBack(response: Response): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(await response.arrayBuffer())
  return workbook
}

test("a workbook opens with its texts as texts, its dates as dates, and its head in place", async () => {
  const taken = vi.fn(async () => {})
  const texts = [
    "=1+1",
    "+86 10",
    "-1",
    "@SUM(A1)",
    "\tx",
    "<b>&\"'</b>",
    "👨‍👩‍👧 العربية",
    "长".repeat(10_000),
  ]
  const at = instantAt("2026-11-24", 9 * 60 + 30)
  const rows = texts.map((text) => [text, 1234, "2026-11-24", at])
  const response = xlsx("总览：昌平区.xlsx", [{ name: "总览：昌平区/[1]", columns, rows }], taken)
  expect(response.headers.get("content-disposition")).toContain(encodeURIComponent("总览：昌平区.xlsx"))

  const [sheet] = (await readBack(response)).worksheets
  expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 })
  expect(sheet?.getRow(1).values).toEqual([undefined, "名称", "人次", "日期", "时间"])
  expect(sheet?.getRow(1).getCell(1).font?.bold).toBe(true)
  expect(sheet?.getColumn(4).width).toBe(30)
  for (const [n, text] of texts.entries()) {
    const row = sheet?.getRow(n + 2)
    expect(row?.getCell(1).type, text).toBe(ExcelJS.ValueType.String)
    expect(row?.getCell(1).value).toBe(text)
    expect(row?.getCell(2).value).toBe(1234)
    expect(row?.getCell(3).value).toEqual(new Date("2026-11-24T00:00:00Z"))
    expect(row?.getCell(4).value).toEqual(new Date("2026-11-24T09:30:00Z"))
    expect(row?.getCell(4).numFmt).toBe("yyyy-mm-dd hh:mm")
  }
  expect(taken.mock.calls).toEqual([[texts.length, true]])
})

test("an empty list is a sheet with its head", async () => {
  const workbook = await readBack(xlsx("a.xlsx", [{ name: "空", columns, rows: [] }], async () => {}))
  expect(workbook.worksheets[0]?.rowCount).toBe(1)
})

test("what was taken is told before the file ends, and a file that could not be told breaks off", async () => {
  const response = xlsx("a.xlsx", [{ name: "a", columns, rows: [["x", 1, null, null]] }], async () => {
    throw new Error("the audit is away")
  })
  await expect(response.arrayBuffer()).rejects.toThrow()
})

test("a reader who breaks off is told too, with the rows that had left", async () => {
  const taken = vi.fn(async (_rows: number, _complete: boolean) => {})
  let made = 0
  async function* endless() {
    for (;;) {
      made++
      await new Promise((resolve) => setImmediate(resolve))
      yield ["x".repeat(5_000), made, null, null]
    }
  }
  const response = xlsx("a.xlsx", [{ name: "a", columns, rows: endless() }], taken)
  await response.body?.cancel()
  await vi.waitFor(() => expect(taken).toHaveBeenCalled())
  expect(taken.mock.calls[0]?.[1]).toBe(false)
})
