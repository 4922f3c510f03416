import { getTranslations } from "next-intl/server"
import { exportEvents } from "@/lib/domain/audit/export-events"
import type { AuditRow } from "@/lib/domain/audit/reads"
import { auditQuery } from "@/lib/domain/audit/schema"
import { dayOf, toOffsetIso } from "@/lib/plain/clock"
import { askedOf } from "@/lib/web/address"
import { csv } from "@/lib/web/csv"
import { parseInput } from "@/lib/web/parse"
import { problem } from "@/lib/web/problem-json"
import { currentViewer } from "@/lib/web/viewer"
import { actionWords, nounWords, resultWords } from "../words"

const COLUMNS = [
  "id",
  "at",
  "who",
  "role",
  "areaCode",
  "area",
  "action",
  "actionCode",
  "subjectType",
  "subject",
  "subjectId",
  "result",
  "before",
  "after",
  "ip",
  "userAgent",
] as const

/** Every event that the filters of the page find, as one file. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentViewer()
  if (!actor) return problem(request, "signedOut")
  const parsed = parseInput(auditQuery, askedOf(Object.fromEntries(new URL(request.url).searchParams)))
  if (!parsed.ok) return problem(request, parsed.code, parsed.details)
  const leaving = exportEvents(actor, parsed.value)
  if (!leaving.ok) return problem(request, leaving.code)
  const [t, tErrors] = await Promise.all([getTranslations("audit"), getTranslations("errors")])
  const cells = (row: AuditRow): Record<(typeof COLUMNS)[number], string | null> => ({
    id: row.id,
    at: toOffsetIso(row.at),
    who: row.actorName,
    role: row.role && t(`roles.${row.role}`),
    areaCode: row.areaCode,
    area: row.areaName,
    action: actionWords(t, row.action),
    actionCode: row.action,
    subjectType: nounWords(t, row.subjectType),
    subject: row.subjectName,
    subjectId: row.subjectId,
    result: resultWords(t, tErrors, row.result),
    before: row.before ? JSON.stringify(row.before) : null,
    after: row.after ? JSON.stringify(row.after) : null,
    ip: row.ip,
    userAgent: row.userAgent,
  })
  async function* lines(rows: AsyncIterable<AuditRow>) {
    for await (const row of rows) {
      const shown = cells(row)
      yield COLUMNS.map((column) => shown[column])
    }
  }
  return csv(
    `${t("exportName")} ${dayOf(new Date())}.csv`,
    COLUMNS.map((column) => t(`columns.${column}`)),
    lines(leaving.value.rows),
    leaving.value.taken,
  )
}
