import { type OpenState, openState, type Timetable, turnedAt } from "./opening"

/** What people said about a door, as the station's row keeps it for lists. */
export type DoorWords = {
  punchKind: "OPEN" | "CLOSE" | null
  punchAt: Date | null
  /** Since when riders' reports speak against "open"; null once they have been answered. */
  doubtedAt: Date | null
  answeredAt: Date | null
  /** When staff last vouched for what is written about the station. */
  verifiedAt: Date | null
}

export const STANDINGS = ["open", "shut", "probablyShut"] as const
export type Standing = {
  state: (typeof STANDINGS)[number]
  /** Whose word decided. */
  because: "timetable" | "punch" | "reports"
  /** When it changes next by the timetable; null when nobody can say. */
  changesAt: Date | null
  /** Why it is shut, in the office's words. */
  reason: string | null
  /** When somebody of the station or an office last saw to it, by whatever means. */
  verifiedAt: Date | null
}

/** For how long an opening punch outside the opening hours is believed: nobody may be there to take it back. */
export const OUTSIDE_HOURS = 4

/**
 * What riders are told of a door: the timetable, unless somebody who stands there says otherwise.
 * - A closing punch shuts it for the rest of the opening it was made in; the next opening begins with the timetable's word again.
 * - An opening punch outside the hours opens it until a closing punch, for some hours at most, and never against a closure or a day
 *   that the office has called off: what it gives as the reason stands.
 * - Reports that nobody has answered make an open door a probably shut one, whoever opened it. They never open a shut one.
 */
export function standingOf(timetable: Timetable, words: DoorWords, now: Date): Standing {
  const opening = openState(timetable, now)
  const verifiedAt = latestOf(words.verifiedAt, words.punchAt, words.answeredAt)
  const { changesAt, reason } = opening
  const punch = standingPunch(timetable, words, opening, now)
  if (opening.open && punch === "CLOSE")
    return {
      state: "shut",
      because: "punch",
      changesAt: changesAt && openState(timetable, changesAt).changesAt,
      reason: null,
      verifiedAt,
    }
  const openedOutside = !opening.open && punch === "OPEN"
  const until = openedOutside ? null : changesAt
  if ((opening.open || openedOutside) && words.doubtedAt)
    return { state: "probablyShut", because: "reports", changesAt: until, reason: null, verifiedAt }
  if (openedOutside) return { state: "open", because: "punch", changesAt: until, reason: null, verifiedAt }
  const because = punch ? "punch" : "timetable"
  return { state: opening.open ? "open" : "shut", because, changesAt, reason, verifiedAt }
}

// A punch speaks for the stretch of the timetable in which it was made, open or shut.
function standingPunch(
  timetable: Timetable,
  { punchKind, punchAt }: DoorWords,
  opening: OpenState,
  now: Date,
): DoorWords["punchKind"] {
  if (!punchKind || !punchAt || punchAt > now) return null
  const turned = turnedAt(timetable, now)
  if (turned && punchAt < turned) return null
  if (opening.open) return punchKind
  const believed = now.getTime() - punchAt.getTime() < OUTSIDE_HOURS * 3_600_000
  return punchKind === "CLOSE" || (believed && opening.reason === null) ? punchKind : null
}

function latestOf(...instants: (Date | null)[]): Date | null {
  return instants.reduce((latest, at) => (at && (!latest || at > latest) ? at : latest), null)
}
