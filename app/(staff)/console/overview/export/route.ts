import { getLocale, getTranslations } from "next-intl/server"
import { exportRows } from "@/lib/domain/overview/export-rows"
import { periodOf } from "@/lib/domain/overview/reads"
import type { AnyRow } from "@/lib/domain/overview/rows"
import { exportQuery } from "@/lib/domain/overview/schema"
import { askedOf } from "@/lib/web/address"
import { parseInput } from "@/lib/web/parse"
import { problem } from "@/lib/web/problem-json"
import { currentViewer } from "@/lib/web/viewer"
import { type SheetValue, xlsx } from "@/lib/web/xlsx"
import { columnsOf, type ListColumn } from "../rows/columns"
import { overviewSheets } from "./sheets"

/** The overview, or one of its lists, as a workbook. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentViewer()
  if (!actor) return problem(request, "signedOut")
  const parsed = parseInput(exportQuery, askedOf(Object.fromEntries(new URL(request.url).searchParams)))
  if (!parsed.ok) return problem(request, parsed.code, parsed.details)
  const now = new Date()
  const result = await exportRows(actor, parsed.value, now)
  if (!result.ok) return problem(request, result.code)
  const [t, lang] = await Promise.all([getTranslations("overview"), getLocale()])
  const leaving = result.value
  const name = (what: string, area: string) =>
    `${t("export.name", { area, what, ...periodOf(parsed.value, now) })}.xlsx`
  if (leaving.what === "overview") {
    const { overview, taken } = leaving
    return xlsx(name(t("export.overview"), overview.sight.name), overviewSheets(overview, t, lang), taken)
  }
  const { query, areaName, rows, taken } = leaving
  const title = t(`rows.${query.what}`)
  const columns = columnsOf(query.what, t, lang)
  const sheet = {
    name: title,
    columns: columns.map(({ key, kind }) => ({ label: t(`columns.${key}`), kind })),
    rows: valuesOf(rows, columns),
  }
  return xlsx(name(title, areaName), [sheet], taken)
}

async function* valuesOf(
  rows: AsyncIterable<AnyRow>,
  columns: ListColumn<AnyRow>[],
): AsyncGenerator<SheetValue[]> {
  for await (const row of rows) yield columns.map((column) => column.value(row))
}
