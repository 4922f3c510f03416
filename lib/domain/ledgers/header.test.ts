import fc from "fast-check"
import { expect, test } from "vitest"
import type { Cell, Sheet } from "@/lib/plain/sheet"
import { findHeader } from "./header"
import { ledgerIn } from "./records"
import { STATION_NAMES, STATION_NEEDS, stationMeaning } from "./station-fields"

const words = [
  { code: "microwave", name: "微波炉", nameEn: "Microwave", position: 1, retiredAt: null, revision: 1 },
]
const meaning = stationMeaning(words)
const sheet = (rows: Cell[][], knowsMerges = true): Sheet => ({ name: "台账", rows, knowsMerges })
const fieldsOf = (rows: Cell[][], knowsMerges = true) =>
  findHeader(sheet(rows, knowsMerges), meaning)?.columns.map(({ field }) => field)

test("wherever the headings stand, in whatever order, under whichever of their names, each column is found", () => {
  const fields = Object.entries(STATION_NAMES) as [string, readonly string[]][]
  const chosen = fc
    .shuffledSubarray(fields, { minLength: 3 })
    .chain((some) =>
      fc.tuple(...some.map(([field, names]) => fc.constantFrom(...names).map((name) => ({ field, name })))),
    )
  fc.assert(
    fc.property(chosen, fc.nat(6), fc.nat(3), (columns, above, left) => {
      const blank = Array.from({ length: left }, () => null)
      const headings = [...blank, ...columns.map(({ name }) => `${name}（必填）`)]
      const title = headings.map(() => "天通苑北街道暖心驿站台账（2026年）")
      const rows = [
        ...Array.from({ length: above }, () => title),
        headings,
        [...blank, "华联家园驿站", "x", "y"],
      ]
      const header = findHeader(sheet(rows), meaning)
      expect(header?.columns.map(({ field, index }) => [field, index])).toEqual(
        columns.map(({ field }, index) => [field, index + left]),
      )
      expect(header?.firstDataRow).toBe(above + 1)
    }),
  )
})

test("headings of two rows are read together, merged or as a CSV has left them", () => {
  const below = ["", "", "姓名", "电话", "周一至周五", "周六日", "微波炉"]
  const fields = [
    "name",
    "address",
    "contactName",
    "contactPhone",
    "hours 12345",
    "hours 67",
    "facility microwave",
  ]
  const merged = ["名称", "地址", "联系人", "联系人", "开放时间", "开放时间", "设施"]
  expect(fieldsOf([merged, ["名称", "地址", ...below.slice(2)]])).toEqual(fields)
  const saved = ["名称", "地址", "联系人", "", "开放时间", "", "设施"]
  expect(fieldsOf([saved, below], false)).toEqual(fields)
})

test("a sheet that names nothing of a ledger is none, and the ledger's sheet is found among others", () => {
  const other = sheet([["填写说明"], ["请按要求填写"]])
  const rows = [["序号", "名称", "地址"], [1, "甲", "乙"], ["合计", "1 个"], [], ["填表人：张三", null, null]]
  const asked = { meaning, needs: STATION_NEEDS, carries: [] }
  expect(ledgerIn([other], asked)).toBeNull()
  const found = ledgerIn([other, sheet(rows)], asked)
  expect(found?.records.map(({ line, cells }) => [line, cells.get("name")])).toEqual([[2, "甲"]])
  expect(found?.columns[0]).toEqual({ index: 0, heading: "序号", field: null })
})

test("in a CSV an empty cell of a carried column says what stands above it", () => {
  const rows = [
    ["社区", "名称", "地址"],
    ["一社区", "甲", "x"],
    ["", "乙", "y"],
  ]
  const asked = { meaning, needs: STATION_NEEDS, carries: ["community"] }
  const communities = (knowsMerges: boolean) =>
    ledgerIn([sheet(rows, knowsMerges)], asked)?.records.map(({ cells }) => cells.get("community"))
  expect(communities(false)).toEqual(["一社区", "一社区"])
  expect(communities(true)).toEqual(["一社区", undefined])
})
