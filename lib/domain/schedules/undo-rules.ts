import type { SessionFacts } from "./rules"

/** What one change of a working copy did: the sessions that it touched, as they were and as they became. */
export type WeekChange = {
  id: bigint
  action: string
  before: SessionFacts[]
  after: SessionFacts[]
  /** Of an undo: whether it was one of an undo. */
  redo: boolean
}

export const UNDOABLE = [
  "addSession",
  "editSession",
  "removeSession",
  "saveWeek",
  "takeProposal",
  "takeRoundTrip",
  "discard",
]

/** What may be taken back, and what may be done again, of one person's changes, the oldest first. */
export function stacksOf(changes: readonly WeekChange[]): { done: WeekChange[]; undone: WeekChange[] } {
  const done: WeekChange[] = []
  let undone: WeekChange[] = []
  for (const change of changes) {
    if (change.action !== "undo") {
      done.push(change)
      undone = []
      continue
    }
    const [from, to] = change.redo ? [undone, done] : [done, undone]
    const moved = from.pop()
    if (moved) to.push(moved)
  }
  return { done, undone }
}

/** To go from one state of the touched sessions to the other: what must stand there now, and what shall. */
export function stepOf(change: WeekChange, redo: boolean): { from: SessionFacts[]; to: SessionFacts[] } {
  return redo ? { from: change.before, to: change.after } : { from: change.after, to: change.before }
}
