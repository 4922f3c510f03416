import { getLocale, getTranslations } from "next-intl/server"
import { exportList } from "@/lib/domain/ledgers/export-list"
import type { ListRow } from "@/lib/domain/ledgers/list-rows"
import { exportListInput } from "@/lib/domain/ledgers/schema"
import { dayOf } from "@/lib/plain/clock"
import { askedOf } from "@/lib/web/address"
import { parseInput } from "@/lib/web/parse"
import { problem } from "@/lib/web/problem-json"
import { currentViewer } from "@/lib/web/viewer"
import { type SheetValue, xlsx } from "@/lib/web/xlsx"
import { LIST_COLUMNS } from "./columns"

type Context = { params: Promise<{ list: string }> }

/** A list under its page's filters as a workbook. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentViewer()
  if (!actor) return problem(request, "signedOut")
  const asked = askedOf(Object.fromEntries(new URL(request.url).searchParams))
  const parsed = parseInput(exportListInput, { ...(await params), asked })
  if (!parsed.ok) return problem(request, parsed.code, parsed.details)
  const leaving = exportList(actor, parsed.value)
  if (!leaving.ok) return problem(request, leaving.code)
  const [t, tAudit, tInspections, lang] = await Promise.all([
    getTranslations("ledgers"),
    getTranslations("audit"),
    getTranslations("inspections"),
    getLocale(),
  ])
  const { list } = parsed.value
  const columns = LIST_COLUMNS[list]
  const words: Record<string, (value: string) => string> = {
    role: (role) => tAudit(`roles.${role as "STREET"}`),
    state: (state) => tAudit(`values.${state as "OPEN"}`),
    level: (level) => tAudit(`values.${level as "STREET"}`),
    weekState: (state) => t(`weekStates.${state as "draft"}`),
    tier: (tier) => tInspections(`tiers.${tier as "GOOD"}`),
    judgedBy: (kind) => tInspections(`kinds.${kind as "SELF"}`),
    cause: (cause) => tInspections(`causes.${cause as "ROUTINE"}`),
    taskState: (state) => tInspections(`states.${state as "OPEN"}`),
  }
  const worded = (key: string, value: SheetValue): SheetValue =>
    typeof value === "string" ? (words[key]?.(value) ?? value) : value
  async function* values(rows: AsyncIterable<ListRow>): AsyncGenerator<SheetValue[]> {
    for await (const row of rows) yield columns.map(({ key }) => worded(key, row[key] ?? null))
  }
  const sheet = {
    name: t(`lists.${list}`),
    columns: columns.map(({ key, heading, kind, width }) => ({
      label: (lang === "en" && list !== "stations") || !heading ? t(`listColumns.${key}`) : heading,
      kind,
      width,
    })),
    rows: values(leaving.value.rows),
  }
  return xlsx(`${t(`lists.${list}`)} ${dayOf(new Date())}.xlsx`, [sheet], leaving.value.taken)
}
