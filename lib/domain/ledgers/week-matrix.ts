import { type Day, weekdayOf } from "@/lib/plain/clock"
import { type Cell, type Sheet, textOf } from "@/lib/plain/sheet"
import { findHeader, type LedgerColumn, type Meaning } from "./header"
import { nameKey } from "./plain-text"
import { readDay, readPeriod } from "./read-days"
import { type CellEntry, readMatrixCell } from "./read-matrix-cell"
import { readWeekdays } from "./read-weekdays"
import { type Ledger, type LedgerRecord, recordsOf } from "./records"
import { scheduleMeaning } from "./schedule-fields"
import type { ScheduleWords } from "./schedule-row"

/** One session's words from a table; of the columns, those of its own cell come first, so that a remark names the cell. */
export type ScheduleEntry = { record: LedgerRecord; columns: LedgerColumn[] }

const FEWEST_DAYS = 3
const DATE_IN_HEADING = /\(?(?:20\d{2}年?)?(?:\d{1,2}月\d{1,2}[日号]?|\d{3,4}|\d{1,2}[日号])\)?/
// The corner of a table names both its sides, one on each side of a stroke.
const CORNER: [RegExp, string][] = [
  [/^(?:星期|日期|周次)?(?:时间|时段|节次)(?:星期|日期|周次)?$/, "time"],
  [/^(?:星期|日期|时间)?(?:驿站|站点|驿站名称)(?:星期|日期|时间)?$/, "station"],
]
const A_PLACE = /(?:室|厅|楼|层|大堂|门口|广场)$/
const OF_A_CELL = ["kind", "time", "provider", "place", "weekdays", "date"]
const PERIOD =
  /(?:20\d{2}\D)?\d{1,2}[月.]\d{1,2}[日号]?\s*[-‐–—―~至到]+\s*(?:20\d{2}\D)?\d{1,2}[月.]\d{1,2}[日号]?/

const matrixMeaning: Meaning = (heading) => {
  const days = readWeekdays(heading.replace(DATE_IN_HEADING, "").replace(/[()]/g, ""))
  if (days) return days.length === 1 ? `day ${days[0]}` : null
  return CORNER.find(([words]) => words.test(heading))?.[1] ?? scheduleMeaning(heading)
}

/**
 * A week as a table: a column for each day, a row for each station, time or service. Null where no sheet is one. A dated week is read by
 * its dates, any other repeats every week; station and period may stand in the title.
 */
export function weekMatrixIn(
  sheets: Sheet[],
  words: ScheduleWords,
): { ledger: Ledger; entries: ScheduleEntry[]; words: ScheduleWords } | null {
  for (const sheet of sheets) {
    const header = findHeader(sheet, matrixMeaning)
    const days = header?.columns.filter(({ field }) => field?.startsWith("day ")) ?? []
    if (!header || days.length < FEWEST_DAYS) continue
    const { columns, firstDataRow } = header
    const records = recordsOf(sheet, firstDataRow, columns, sheet.knowsMerges ? [] : ["station"])
    const dates = datesOf(sheet, firstDataRow, days, words.today)
    const entries = records.flatMap((record) =>
      days.flatMap((column) =>
        readMatrixCell(record.cells.get(column.field ?? "")).map((entry) =>
          asEntry(record, columns, column, dates?.get(column.index), entry, words),
        ),
      ),
    )
    return {
      ledger: { sheet: sheet.name, columns, records },
      entries,
      words: { ...words, ...saidAbove(sheet, firstDataRow, words) },
    }
  }
  return null
}

function asEntry(
  { line, cells: row }: LedgerRecord,
  columns: LedgerColumn[],
  own: LedgerColumn,
  date: Day | undefined,
  { time, kind, asides }: CellEntry,
  { providers }: ScheduleWords,
): ScheduleEntry {
  const cells = new Map([...row].filter(([field]) => !field.startsWith("day ")))
  const weekday = Number(own.field?.slice(-1))
  const given: Record<string, Cell> = { weekdays: `周${"一二三四五六日"[weekday - 1]}` }
  if (date) given.date = date
  if (time !== "") given.time = time
  if (kind !== "") given.kind = kind
  for (const aside of asides) {
    const isProvider = providers.some(({ name }) => nameKey(name) === nameKey(aside))
    given[!isProvider && A_PLACE.test(aside) ? "place" : "provider"] = aside
  }
  for (const [field, cell] of Object.entries(given)) cells.set(field, cell)
  const inCell = OF_A_CELL.filter((field) => field in given || !row.has(field))
  return {
    record: { line, cells },
    columns: [...inCell.map((field) => ({ ...own, field })), ...columns],
  }
}

/** The dates of the days' headings; only where each day has its own, or it may be the date of something else. */
function datesOf(sheet: Sheet, first: number, days: LedgerColumn[], near: Day): Map<number, Day> | null {
  const found = new Map<number, Day>()
  for (const { index, field } of days)
    for (const row of sheet.rows.slice(Math.max(0, first - 2), first)) {
      const cell = row[index] ?? null
      const words = textOf(cell).replace(/(?:周|星期|礼拜)[一二三四五六日天]/, "")
      const day = readDay(typeof cell === "string" ? words.replace(/^[\s(]+|[\s)]+$/g, "") : cell, near)
      if (day.ok && weekdayOf(day.value) === Number(field?.slice(-1))) found.set(index, day.value)
    }
  return found.size === days.length ? found : null
}

/** What a title says of the whole table, where the form has not said it: whose week, and of which time. */
function saidAbove(sheet: Sheet, first: number, words: ScheduleWords): Partial<ScheduleWords> {
  const said: Partial<ScheduleWords> = {}
  const titles = new Set(sheet.rows.slice(0, first).flatMap((row) => row.map(textOf)))
  const named = words.stations.filter(({ name }) =>
    [...titles].some((title) => nameKey(title).includes(nameKey(name))),
  )
  if (!words.stationId && named.length === 1) said.stationId = named[0]?.id
  if (words.from || words.to) return said
  for (const title of titles) {
    const period = readPeriod(PERIOD.exec(title)?.[0], words.today)
    if (period.ok) return { ...said, ...period.value }
  }
  return said
}
