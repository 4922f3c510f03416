import { ok, type Problem, type Result, refuse } from "@/lib/plain/result"
import type { Tx } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { problemsOfEdits } from "./check-edits"
import { changedFields, reasonKept, thawed } from "./difference-rules"
import { recordWeek } from "./record-week"
import { asPlanned, type SessionFacts } from "./rules"
import type { SaveWeekInput } from "./schema"
import { countChange, type LockedWeek, lockWeek, stationToPlan } from "./week-rows"
import { type Edits, inWeek, writeSessions } from "./write-sessions"

/**
 * The working copy as a whole becomes `sessions` (the meaning of PUT): new ones come without an id; one that is left out is removed
 * if riders never saw it. One that they did see must be listed, with `cancelReason` if it shall not take place.
 */
export function saveWeek(actor: Actor, input: SaveWeekInput): Promise<Result<{ revision: number }>> {
  return inWeek((tx) => saveWeekIn(tx, actor, input))
}

/** The same as a part of a larger transaction, whose owner undoes it after a refusal. */
export async function saveWeekIn(
  tx: Tx,
  actor: Actor,
  input: SaveWeekInput,
): Promise<Result<{ revision: number }>> {
  const station = await stationToPlan(tx, actor, input.stationId, "schedule.plan")
  if (!station.ok) return station
  const locked = await lockWeek(tx, station.value, input.week, input.revision)
  if (!locked.ok) return locked
  const week = locked.value
  const now = new Date()
  const wanted = sorted(week, input.sessions, now)
  if (wanted.problems.length > 0) return refuse("invalid", wanted.problems)
  const problems = await problemsOfEdits(tx, week, wanted.checked, now)
  if (problems.length > 0) return refuse("invalid", problems)
  const { add = [], change = [], remove = [] } = wanted.edits
  if (add.length + change.length + remove.length === 0) return ok({ revision: week.revision })
  const { ids } = await writeSessions(tx, week, wanted.edits)
  await recordWeek(tx, actor, "schedule.saveWeek", week, {
    before: week.sessions.filter(({ id }) => remove.includes(id) || change.some((c) => c.id === id)),
    after: [...change, ...add.map((a, n) => ({ ...asPlanned, ...a, id: ids[n] ?? "" }))],
    also: remove.length > 0 ? { removed: remove } : {},
  })
  return ok({ revision: await countChange(tx, week) })
}

type Sorted = {
  edits: Edits
  checked: Parameters<typeof problemsOfEdits>[2]
  problems: Problem[]
}

function sorted(week: LockedWeek, sessions: SaveWeekInput["sessions"], now: Date): Sorted {
  const old = new Map(week.sessions.map((session) => [session.id, session]))
  const read = new Map(week.publication?.rows.map((row) => [row.id, row]))
  const add: NonNullable<Edits["add"]> = []
  const change: SessionFacts[] = []
  const checked: Sorted["checked"][number][] = []
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const [index, { id, cancelReason, changeReason, ...session }] of sessions.entries()) {
    const path = `sessions.${index}`
    const was = id === undefined ? undefined : old.get(id)
    if (id === undefined) {
      add.push(session)
      checked.push({ session, path })
    } else if (!was) problems.push({ path: `${path}.id`, message: "notFound" })
    else if (seen.has(id)) problems.push({ path: `${path}.id`, message: "duplicate" })
    else if (cancelReason !== undefined) {
      const published = read.get(id)
      if (!published) problems.push({ path: `${path}.cancelReason`, message: "notPublished" })
      else if (published.endsAt <= now) problems.push({ path, message: "sessionOver" })
      else if (!was.cancelledAt) {
        change.push({ ...thawed(published), cancelledAt: now, cancelReason })
      }
    } else {
      const after = { ...was, ...session }
      if (changeReason !== undefined) after.changeReason = changeReason
      else if (changedFields(was, after).length > 0) after.changeReason = reasonKept(was, read.get(id))
      checked.push({ session, was: id, path })
      if (changedFields(was, after).length > 0) change.push(after)
    }
    if (id !== undefined) seen.add(id)
  }
  const gone = week.sessions.filter(({ id, cancelledAt }) => !seen.has(id) && !cancelledAt)
  for (const { id } of gone)
    if (read.has(id)) problems.push({ path: "sessions", message: "cancelInstead", params: { id } })
  const remove = gone.filter(({ id }) => !read.has(id)).map(({ id }) => id)
  return { edits: { add, change, remove }, checked, problems }
}
