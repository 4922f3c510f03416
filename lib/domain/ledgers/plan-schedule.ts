import { dayOf } from "@/lib/plain/clock"
import { ok, type Result, refuse } from "@/lib/plain/result"
import type { Sheet } from "@/lib/plain/sheet"
import { weekOf } from "@/lib/plain/week"
import type { Actor } from "../audit/actor"
import { providersFor } from "../schedules/reads"
import { termsOf } from "../terms/reads"
import { judgeWeeks, type WantedSession } from "./judge-weeks"
import type { PlannedRow, SchedulePlan } from "./planned"
import type { Brought } from "./preview-import"
import { stationsToPlan } from "./reads"
import { type Ledger, ledgerIn } from "./records"
import { SCHEDULE_NEEDS, scheduleMeaning } from "./schedule-fields"
import { readSessions } from "./schedule-row"

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
  const ledger = ledgerIn(sheets, { meaning: scheduleMeaning, needs: SCHEDULE_NEEDS, carries: CARRIES })
  if (!ledger) return refuse("noScheduleLedger", [{ path: "file", message: "noScheduleLedger" }])
  const [stations, kinds, providers] = await Promise.all([
    stationsToPlan(actor),
    termsOf("SERVICE_KIND"),
    providersFor(actor.post.areaCode ?? ""),
  ])
  if (stationId && !stations.some(({ id }) => id === stationId))
    return refuse("invalid", [{ path: "stationId", message: "notInList" }])
  const words = { stations, kinds, providers, stationId, from, to, today: dayOf(now) }
  const read = ledger.records.map((record) => ({ record, said: readSessions(record, ledger.columns, words) }))
  const wanted = read.flatMap(({ record, said }) =>
    said.wrong.length > 0
      ? []
      : said.sessions.map(
          (session): WantedSession => ({
            line: record.line,
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
  const judged = await judgeWeeks(actor, wanted, ledger.columns, now)
  if (!judged.ok) return judged
  const names = new Map(stations.map(({ id, name }) => [id, name]))
  const rows = read.map(({ record, said }): PlannedRow<SchedulePlan> => {
    const own = judged.value.filter(({ line }) => line === record.line)
    const wrong = [...said.wrong, ...own.flatMap((one) => one.wrong)]
    const writes = own.flatMap((one) => one.write ?? [])
    const row = {
      line: record.line,
      subject: subjectOf(names.get(said.stationId ?? ""), record.cells.get("kind")),
      wrong,
      notes: own.flatMap((one) => one.notes),
    }
    if (wrong.length > 0) return { ...row, outcome: "WRONG", plan: null }
    if (writes.length === 0) return { ...row, outcome: "SAME", plan: null }
    const outcome = writes.some(({ id }) => id === null) ? "NEW" : "CHANGE"
    return { ...row, outcome, plan: { stationId: said.stationId ?? "", sessions: writes } }
  })
  return ok({ ledger, rows })
}

function subjectOf(station: string | undefined, kind: unknown): string {
  return [station, kind].filter(Boolean).join(" · ").slice(0, 200)
}
