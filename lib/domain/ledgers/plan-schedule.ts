import { dayOf } from "@/lib/plain/clock"
import { ok, type Result, refuse } from "@/lib/plain/result"
import { type Sheet, textOf } from "@/lib/plain/sheet"
import { weekOf } from "@/lib/plain/week"
import type { Actor } from "../audit/actor"
import { providersFor } from "../schedules/reads"
import { termsOf } from "../terms/reads"
import { judgeWeeks, type WantedSession } from "./judge-weeks"
import type { PlannedRow, SchedulePlan } from "./planned"
import type { Brought } from "./preview-import"
import { stationsToPlan } from "./reads"
import { type Ledger, ledgerIn } from "./records"
import type { Remark } from "./remarks"
import { SCHEDULE_NEEDS, scheduleMeaning } from "./schedule-fields"
import { readSessions, type ScheduleWords } from "./schedule-row"
import { type ScheduleEntry, weekMatrixIn } from "./week-matrix"

const CARRIES = ["station", "date"]
// A street's whole term: ten stations, twenty sessions a week, fifteen weeks.
const MOST_SESSIONS = 3000

/** What a term's schedule would do, row by row, to the weeks of the stations that the actor plans. Nothing is written. */
export async function planSchedule(
  actor: Actor,
  sheets: Sheet[],
  { stationId, from, to }: Pick<Brought, "stationId" | "from" | "to">,
  now = new Date(),
): Promise<Result<{ ledger: Ledger; rows: PlannedRow<SchedulePlan>[] }>> {
  const [stations, kinds, providers] = await Promise.all([
    stationsToPlan(actor),
    termsOf("SERVICE_KIND"),
    providersFor(actor.post.areaCode ?? ""),
  ])
  if (stationId && !stations.some(({ id }) => id === stationId))
    return refuse("invalid", [{ path: "stationId", message: "notInList" }])
  const found = entriesIn(sheets, { stations, kinds, providers, stationId, from, to, today: dayOf(now) })
  if (!found) return refuse("noScheduleLedger", [{ path: "file", message: "noScheduleLedger" }])
  const { ledger, entries, words } = found
  const read = entries.map(({ record, columns }) => ({
    line: record.line,
    kind: textOf(record.cells.get("kind")),
    columns,
    said: readSessions(record, columns, words),
  }))
  const wanted = read.flatMap(({ line, columns, said }) =>
    said.wrong.length > 0
      ? []
      : said.sessions.map(
          (session): WantedSession => ({
            line,
            columns,
            stationId: said.stationId ?? "",
            week: weekOf(dayOf(session.startsAt)),
            session,
            repeats: said.repeats,
            said: said.said,
          }),
        ),
  )
  if (wanted.length > MOST_SESSIONS)
    return refuse("tooManySessions", [{ path: "file", message: "tooManySessions" }])
  const judged = await judgeWeeks(actor, wanted, now)
  if (!judged.ok) return judged
  const names = new Map(stations.map(({ id, name }) => [id, name]))
  const judgedOf = byLine(judged.value)
  const rows = [...byLine(read)].map(([line, parts]): PlannedRow<SchedulePlan> => {
    const own = judgedOf.get(line) ?? []
    const wrong = [...parts.flatMap(({ said }) => said.wrong), ...own.flatMap((one) => one.wrong)]
    const writes = own.flatMap((one) => one.write ?? [])
    const stationId = parts[0]?.said.stationId ?? ""
    const row = {
      line,
      subject: subjectOf(names.get(stationId), parts),
      wrong: onlyOnce(wrong),
      notes: [...parts.flatMap(({ said }) => said.notes), ...own.flatMap((one) => one.notes)],
    }
    if (wrong.length > 0) return { ...row, outcome: "WRONG", plan: null }
    if (writes.length === 0) return { ...row, outcome: "SAME", plan: null }
    const outcome = writes.some(({ id }) => id === null) ? "NEW" : "CHANGE"
    return { ...row, outcome, plan: { stationId, sessions: writes } }
  })
  return ok({ ledger, rows })
}

/** The sessions' words in a workbook: of a week as a table, else of a list. */
function entriesIn(sheets: Sheet[], words: ScheduleWords) {
  const matrix = weekMatrixIn(sheets, words)
  if (matrix) return matrix
  const ledger = ledgerIn(sheets, { meaning: scheduleMeaning, needs: SCHEDULE_NEEDS, carries: CARRIES })
  if (!ledger) return null
  const entries = ledger.records.map((record): ScheduleEntry => ({ record, columns: ledger.columns }))
  return { ledger, entries, words }
}

function byLine<T extends { line: number }>(parts: T[]): Map<number, T[]> {
  const lines = new Map<number, T[]>()
  for (const part of parts) lines.set(part.line, [...(lines.get(part.line) ?? []), part])
  return lines
}

function subjectOf(station: string | undefined, parts: { kind: string }[]): string {
  const kinds = [...new Set(parts.map(({ kind }) => kind))].filter((kind) => kind !== "")
  return [station, kinds.join("、")].filter(Boolean).join(" · ").slice(0, 200)
}

// What is wrong with a row's own cell is found again for each of its days.
function onlyOnce(remarks: Remark[]): Remark[] {
  return [...new Map(remarks.map((remark) => [JSON.stringify(remark), remark])).values()]
}
