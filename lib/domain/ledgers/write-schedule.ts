import type { Week } from "@/lib/plain/week"
import type { Tx } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import type { SessionFacts } from "../schedules/rules"
import { saveWeekIn } from "../schedules/save-week"
import { factsSelect } from "../schedules/week-rows"
import { byWeek, revived, type SchedulePlan, type StoredSession, stored } from "./planned"
import { refuseRow } from "./run-rows"

type Row = { line: number; plan: SchedulePlan }
/** Of each session that a row wrote: its week at the revision after it, and what it said before; null for a new one. */
export type SessionWritten = { week: Week; revision: number; id: string; before: StoredSession | null }
type Done = { line: number; written: SessionWritten[] }

/** Writes the rows of a term's schedule, week by week, as a planner who saves the whole week. */
export async function writeSchedule(tx: Tx, actor: Actor, rows: Row[]): Promise<Done[]> {
  const asked = rows.flatMap(({ line, plan }) =>
    plan.sessions.map((one) => ({ ...one, line, stationId: plan.stationId })),
  )
  const done = new Map<number, SessionWritten[]>(rows.map(({ line }) => [line, []]))
  for (const group of byWeek(asked)) {
    const [first] = group
    if (!first) continue
    const { stationId, week, revision, line } = first
    const before = await sessionsOf(tx, stationId, week)
    const changed = new Map(group.flatMap(({ id, session }) => (id ? [[id, revived(session)]] : [])))
    const kept = standing(before).map(({ cancelledAt, cancelReason, ...s }) => ({
      ...s,
      ...changed.get(s.id),
    }))
    const added = group.filter(({ id }) => id === null).map(({ session }) => revived(session))
    const saved = await saveWeekIn(tx, actor, { stationId, week, revision, sessions: [...kept, ...added] })
    if (!saved.ok) refuseRow(line, saved)
    const after = await sessionsOf(tx, stationId, week)
    for (const { id, session, line } of group) {
      const was = before.find((s) => s.id === id)
      const now = after.find(
        (s) => s.id === id || (!id && isThis(s, session) && !before.some((b) => b.id === s.id)),
      )
      const entry = {
        week,
        revision: saved.value.revision,
        id: now?.id ?? "",
        before: was ? storedFacts(was) : null,
      }
      done.get(line)?.push(entry)
    }
  }
  return [...done].map(([line, written]) => ({ line, written }))
}

/** Takes back what a schedule wrote. A week that was changed or published since is left as it is, and stops the undo. */
export async function unwriteSchedule(
  tx: Tx,
  actor: Actor,
  rows: (Row & { written: SessionWritten[] })[],
): Promise<void> {
  const all = rows.flatMap(({ line, plan, written }) =>
    written.map((one) => ({ ...one, line, stationId: plan.stationId })),
  )
  for (const group of byWeek(all)) {
    const [first] = group
    if (!first) continue
    const { stationId, week, revision, line } = first
    const back = new Map(group.map(({ id, before }) => [id, before]))
    const sessions = standing(await sessionsOf(tx, stationId, week)).flatMap(
      ({ cancelledAt, cancelReason, ...session }) => {
        const before = back.get(session.id)
        if (before === undefined) return [session]
        return before === null ? [] : [{ ...session, ...revived(before) }]
      },
    )
    const saved = await saveWeekIn(tx, actor, { stationId, week, revision, sessions })
    if (!saved.ok) refuseRow(line, saved)
  }
}

function sessionsOf(tx: Tx, stationId: string, week: Week): Promise<SessionFacts[]> {
  return tx.session.findMany({ where: { stationId, week: { week } }, select: factsSelect })
}

function standing(sessions: SessionFacts[]): SessionFacts[] {
  return sessions.filter(({ cancelledAt }) => cancelledAt === null)
}

function isThis(session: SessionFacts, asked: StoredSession): boolean {
  return (
    session.startsAt.toISOString() === asked.startsAt &&
    session.kindCode === asked.kindCode &&
    session.place === asked.place
  )
}

function storedFacts({ id, cancelledAt, cancelReason, ...rest }: SessionFacts): StoredSession {
  return stored(rest)
}
