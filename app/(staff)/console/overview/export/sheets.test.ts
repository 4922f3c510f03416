import ExcelJS from "exceljs"
import { createTranslator } from "next-intl"
import { beforeAll, expect, test } from "vitest"
import type { Actor } from "@/lib/domain/audit/actor"
import { overviewOf } from "@/lib/domain/overview/reads"
import { everyRow, rowsOf } from "@/lib/domain/overview/rows"
import { ROW_LISTS } from "@/lib/domain/overview/schema"
import { instantAt } from "@/lib/plain/clock"
import { messagesOf } from "@/lib/web/messages"
import { xlsx } from "@/lib/web/xlsx"
import { ownDatabase } from "@/tests/database"
import { buildRandomCity } from "@/tests/random-city"
import { columnsOf, type Say } from "../rows/columns"
import { overviewSheets } from "./sheets"

ownDatabase()
beforeAll(() => buildRandomCity(3, { from: "2026-12-20", to: "2027-01-10" }))

const now = instantAt("2026-12-30", 14 * 60)
const asked = { area: "1101", from: "2026-12-21", to: "2027-01-03" }
const post = {
  id: "p",
  role: "CITY",
  unitCode: "1101",
  stationId: null,
  providerId: null,
  areaCode: "1101",
  placeName: "某处",
} as const
const actor: Actor = {
  userId: "u",
  username: "u",
  displayName: "某人",
  sessionId: null,
  post,
  ip: null,
  userAgent: null,
}
const sayIn = (locale: "zh-CN" | "en") =>
  createTranslator({ locale, messages: messagesOf(locale), namespace: "overview" }) as unknown as Say

async function readBack(response: Response): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(await response.arrayBuffer())
  return workbook
}

test.each(["zh-CN", "en"] as const)(
  "the overview opens as a workbook in %s with the page's figures",
  async (lang) => {
    const found = await overviewOf(actor, asked, now)
    if (!found.ok) throw new Error(found.code)
    const shown = found.value
    const workbook = await readBack(xlsx("x.xlsx", overviewSheets(shown, sayIn(lang), lang), async () => {}))
    expect(workbook.worksheets).toHaveLength(8)
    const [summary, units, days] = workbook.worksheets
    const figures = new Map<unknown, unknown>()
    summary?.eachRow((row) => figures.set(row.getCell(1).value, row.getCell(2).value))
    const t = sayIn(lang)
    for (const key of ["visits", "sessionVisits", "people"] as const)
      expect(figures.get(t(`columns.${key}`))).toBe(shown.total[key])
    expect(figures.get(t("columns.planned"))).toBe(shown.total.sessions.planned)
    expect(units?.rowCount).toBe(shown.units.length + 1)
    expect(days?.getRow(2).getCell(1).value).toEqual(new Date("2026-12-21T00:00:00Z"))
    expect(days?.getRow(15).getCell(2).value).toBe(shown.days[13]?.visits)
  },
)

test.each(ROW_LISTS)(
  "the list %s opens as a workbook with every row and a heading for every column",
  async (what) => {
    const found = await rowsOf(actor, { ...asked, what }, now)
    if (!found.ok) throw new Error(found.code)
    const t = sayIn("zh-CN")
    const columns = columnsOf(what, t, "zh-CN")
    const rows = []
    for await (const row of everyRow(found.value.sight, { ...asked, what }, now)) rows.push(row)
    const sheet = {
      name: what,
      columns: columns.map(({ key, kind }) => ({ label: t(`columns.${key}`), kind })),
      rows: rows.map((row) => columns.map((column) => column.value(row))),
    }
    const [read] = (await readBack(xlsx("x.xlsx", [sheet], async () => {}))).worksheets
    expect(read?.rowCount).toBe(rows.length + 1)
    for (const label of sheet.columns.map((column) => column.label)) expect(label).not.toContain("columns.")
  },
)
