import type { z } from "zod"
import { ok, type Result, refuse } from "@/lib/plain/result"
import type { Actor } from "../audit/actor"
import { problemsOfEdits } from "./check-edits"
import { changedFields, difference } from "./difference-rules"
import { ownChanges } from "./own-changes"
import { recordWeek } from "./record-week"
import type { SessionFacts } from "./rules"
import type { undoChangeInput } from "./schema"
import { stacksOf, stepOf } from "./undo-rules"
import { countChange, type LockedWeek, lockWeek, stationToPlan } from "./week-rows"
import { inWeek, writeSessions } from "./write-sessions"

/**
 * Takes back the actor's last change of a week's working copy, or does again what they took back last. Only what stands there as they
 * left it: what somebody else has changed since is refused, and so is what would take from riders what they have read.
 */
export async function undoChange(
  actor: Actor,
  { stationId, week: name, redo }: z.output<typeof undoChangeInput>,
): Promise<Result<{ revision: number }>> {
  return inWeek(async (tx) => {
    const station = await stationToPlan(tx, actor, stationId, "schedule.plan")
    if (!station.ok) return station
    const locked = await lockWeek(tx, station.value, name)
    if (!locked.ok) return locked
    const week = locked.value
    const { done, undone } = stacksOf(await ownChanges(tx, actor, stationId, name))
    const change = (redo ? undone : done).at(-1)
    if (!change) return refuse("nothingToUndo")
    const { from, to } = stepOf(change, redo)
    if (!standsAs(week, from, to)) return refuse("changedSinceYouLooked")
    const step = difference(from, to)
    const remove = step.removed.map(({ id }) => id)
    if (week.publication?.rows.some(({ id }) => remove.includes(id))) return refuse("undoPublished")
    const changed = [...step.changed, ...step.cancelled].map(({ after }) => after)
    const edits = [
      ...step.added.map((session) => ({ session })),
      ...changed.map((session) => ({ session, was: session.id })),
    ]
    const problems = await problemsOfEdits(tx, week, edits, new Date())
    if (problems.length > 0) return refuse("invalid", problems)
    await writeSessions(tx, week, {
      remove,
      change: changed,
      add: step.added.map(({ cancelledAt, cancelReason, ...session }) => session),
    })
    await recordWeek(tx, actor, "schedule.undo", week, {
      before: from,
      after: to,
      also: { of: Number(change.id), redo },
    })
    return ok({ revision: await countChange(tx, week) })
  })
}

function standsAs(week: LockedWeek, from: readonly SessionFacts[], to: readonly SessionFacts[]): boolean {
  const standing = new Map(week.sessions.map((session) => [session.id, session]))
  const new_ = to.filter(({ id }) => !from.some((session) => session.id === id))
  if (new_.some(({ id }) => standing.has(id))) return false
  return from.every((session) => {
    const now = standing.get(session.id)
    // When a session was cancelled is not compared: the log says that it was, and why.
    return (
      now &&
      changedFields(session, { ...now, cancelledAt: now.cancelledAt && session.cancelledAt }).length === 0
    )
  })
}
