import { type Sheet, textOf } from "@/lib/plain/sheet"

/** What a heading stands for; null where no field has such a name. */
export type Meaning = (heading: string) => string | null
export type LedgerColumn = { index: number; heading: string; field: string | null }
export type Header = { columns: LedgerColumn[]; firstDataRow: number }

// Titles, dates and who filled it in may stand above; a heading seldom takes more than three rows.
const ROWS_ABOVE = 25
const MOST_HEADING_ROWS = 3

/**
 * Where a sheet's headings are and what each column holds: the rows, up to three together, that name the most fields. A heading
 * over several columns ("联系人" over "姓名" and "电话") is read with what stands below it. Null where no row names two fields.
 */
export function findHeader(sheet: Sheet, meaning: Meaning): Header | null {
  let best: { first: number; rows: number; named: number } | null = null
  // Few rows before many: a title above the headings names no field, and must not be taken for a part of them.
  for (let rows = 1; rows <= MOST_HEADING_ROWS; rows++)
    for (let first = 0; first < Math.min(sheet.rows.length, ROWS_ABOVE); first++) {
      const named = columnsOf(sheet, first, rows, meaning).filter(({ field }) => field !== null).length
      if (named >= 2 && named > (best?.named ?? 0)) best = { first, rows, named }
    }
  if (!best) return null
  const { first, rows } = best
  const above = rows < MOST_HEADING_ROWS && reachesUp(sheet, first) ? 1 : 0
  return { columns: columnsOf(sheet, first - above, rows + above, meaning), firstDataRow: first + rows }
}

// A heading merged over two rows: what stands above its neighbours belongs to them.
function reachesUp({ rows, knowsMerges }: Sheet, first: number): boolean {
  const upper = rows[first - 1] ?? []
  return (
    knowsMerges && upper.some((cell, n) => textOf(cell) !== "" && textOf(cell) === textOf(rows[first]?.[n]))
  )
}

function columnsOf({ rows, knowsMerges }: Sheet, first: number, count: number, meaning: Meaning) {
  const lines = rows.slice(first, first + count)
  const upper = knowsMerges ? lines : lines.map((line, n) => (n < lines.length - 1 ? carried(line) : line))
  const taken = new Set<string>()
  const columns: LedgerColumn[] = []
  const width = Math.max(0, ...lines.map((line) => line.length))
  for (let index = 0; index < width; index++) {
    const words = upper.map((line) => textOf(line[index])).filter((text) => text !== "")
    const path = words.filter((word, n) => word !== words[n - 1])
    if (path.length === 0) continue
    const field = [path.join(""), path.slice(-2).join(""), path.at(-1) ?? ""]
      .map((heading) => meaning(headingKey(heading)))
      .find((found) => found !== null && !taken.has(found))
    if (field) taken.add(field)
    columns.push({ index, heading: path.at(-1) ?? "", field: field ?? null })
  }
  return columns
}

// Saved as CSV, a merged heading keeps its text in the first of its columns only.
function carried(line: Sheet["rows"][number]) {
  let last = line[0] ?? null
  return line.map((cell) => {
    if (textOf(cell) !== "") last = cell
    return last
  })
}

/** A heading without what offices add to it: "*", "（必填）", "：", spaces. */
export function headingKey(heading: string): string {
  const plain = heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s*:：、,，./-]/g, "")
  return plain.replace(/\((?:必填|选填|可选|单位[^)]*|人|个|可多选|[^)]*格式[^)]*|如[^)]*|例[^)]*)\)/g, "")
}

/** The names of fields as a meaning. */
export function meaningOf(names: Record<string, readonly string[]>): Meaning {
  const fields = new Map(
    Object.entries(names).flatMap(([field, words]) =>
      words.map((word) => [headingKey(word), field] as const),
    ),
  )
  return (heading) => fields.get(heading) ?? fields.get(heading.replace(/\([^)]*\)/g, "")) ?? null
}
