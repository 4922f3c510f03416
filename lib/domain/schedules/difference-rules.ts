import type { SessionFacts } from "./rules"
import type { WeekState } from "./schema"

/** What riders would notice. */
export const CHANGE_FIELDS = [
  "startsAt",
  "endsAt",
  "kindCode",
  "providerId",
  "place",
  "capacity",
  "bookable",
  "note",
  "cancelledAt",
  "cancelReason",
  "changeReason",
] as const
export type ChangeField = (typeof CHANGE_FIELDS)[number]

export type Change<S extends SessionFacts> = { before: S; after: S; fields: ChangeField[] }

/** Between two sets of sessions; every session is in at most one of the four. */
export type Difference<S extends SessionFacts = SessionFacts> = {
  added: S[]
  removed: S[]
  changed: Change<S>[]
  /** Stood before, cancelled after, whatever else changed. */
  cancelled: Change<S>[]
}

export function difference<S extends SessionFacts>(before: readonly S[], after: readonly S[]): Difference<S> {
  const old = new Map(before.map((session) => [session.id, session]))
  const kept = new Set(after.map(({ id }) => id))
  const diff: Difference<S> = {
    added: [],
    removed: before.filter(({ id }) => !kept.has(id)),
    changed: [],
    cancelled: [],
  }
  for (const session of after) {
    const was = old.get(session.id)
    if (!was) diff.added.push(session)
    else {
      const fields = changedFields(was, session)
      if (fields.length === 0) continue
      const change = { before: was, after: session, fields }
      if (session.cancelledAt && !was.cancelledAt) diff.cancelled.push(change)
      else diff.changed.push(change)
    }
  }
  return diff
}

export function isSame({ added, removed, changed, cancelled }: Difference): boolean {
  return added.length + removed.length + changed.length + cancelled.length === 0
}

export function changedFields(a: SessionFacts, b: SessionFacts): ChangeField[] {
  return CHANGE_FIELDS.filter((field) => plain(a[field]) !== plain(b[field]))
}

function plain(value: string | number | boolean | Date | null) {
  return value instanceof Date ? value.getTime() : value
}

/** A session in a publication, with what a calendar needs to follow it. */
export type Frozen = SessionFacts & {
  sequence: number
  changedAt: Date | null
  /** Whom riders first read of, where somebody else comes now. */
  insteadOfId: string | null
}

/**
 * The rows of the next publication. What riders already read and did not change keeps its number and date, so that their calendars stay
 * silent; a change adds one (RFC 5545, 3.8.7.4).
 */
export function freeze(current: readonly Frozen[], next: readonly SessionFacts[], now: Date): Frozen[] {
  const old = new Map(current.map((row) => [row.id, row]))
  return next.map((session) => {
    const was = old.get(session.id)
    if (!was) return { ...session, sequence: 0, changedAt: null, insteadOfId: null }
    if (changedFields(was, session).length === 0) return was
    const first = was.insteadOfId ?? was.providerId
    const insteadOfId = first === session.providerId ? null : first
    return { ...session, sequence: was.sequence + 1, changedAt: now, insteadOfId }
  })
}

/** A session as riders read it, without what only its publication knows. */
export function thawed({ sequence, changedAt, insteadOfId, ...facts }: Frozen): SessionFacts {
  return facts
}

/**
 * Why a session is not as riders first read it, where nobody says so anew. A reason that they have read was given for an earlier change
 * and would mislead about a new one.
 */
export function reasonKept(was: SessionFacts, published: SessionFacts | undefined): string | null {
  return was.changeReason === published?.changeReason ? null : was.changeReason
}

/** How a week stands with riders. `published` is the revision that they read, null before the first publication. */
export function stateOfWeek(sessions: number, revision: number, published: number | null): WeekState {
  if (published === null) return sessions > 0 ? "draft" : "notPlanned"
  return published === revision ? "published" : "changed"
}
