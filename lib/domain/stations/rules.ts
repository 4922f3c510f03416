import type { Problem } from "@/lib/plain/result"
import type { Action } from "../accounts/permissions"

export const STATION_STATES = [
  "DRAFT",
  "SUBMITTED",
  "RETURNED",
  "APPROVED",
  "OPEN",
  "SUSPENDED",
  "CLOSED",
] as const
export type StationState = (typeof STATION_STATES)[number]

type Transition = {
  from: readonly StationState[]
  to: StationState
  action: Action
  /** Whether a reason must be given; it is shown to whoever has to act on it. */
  reason: boolean
}

/** The whole life of a station. CLOSED is its end: a place that opens again is registered anew. */
export const TRANSITIONS = {
  submit: { from: ["DRAFT", "RETURNED"], to: "SUBMITTED", action: "station.submit", reason: false },
  return: { from: ["SUBMITTED"], to: "RETURNED", action: "station.review", reason: true },
  approve: { from: ["SUBMITTED"], to: "APPROVED", action: "station.review", reason: false },
  open: { from: ["APPROVED", "SUSPENDED"], to: "OPEN", action: "station.open", reason: false },
  suspend: { from: ["OPEN"], to: "SUSPENDED", action: "station.suspend", reason: true },
  // Who wrote a draft may take it back; it was never anybody else's business.
  withdraw: { from: ["DRAFT"], to: "CLOSED", action: "station.register", reason: true },
  close: {
    from: ["DRAFT", "RETURNED", "APPROVED", "OPEN", "SUSPENDED"],
    to: "CLOSED",
    action: "station.close",
    reason: true,
  },
} as const satisfies Record<string, Transition>

export type TransitionName = keyof typeof TRANSITIONS
export const TRANSITION_NAMES = Object.keys(TRANSITIONS) as TransitionName[]

/** The transitions that lead on from a state, whoever may make them. */
export function transitionsFrom(state: StationState): TransitionName[] {
  return TRANSITION_NAMES.filter((name) =>
    (TRANSITIONS[name].from as readonly StationState[]).includes(state),
  )
}

/** While the street looks at it nobody changes it under its eyes; what is closed is history. */
export function isEditable(state: StationState): boolean {
  return state !== "SUBMITTED" && state !== "CLOSED"
}

/** Whether riders may be sent there, now or once its door opens: from then on it must keep what it needed to be submitted. */
export function isReviewed(state: StationState): boolean {
  return state === "APPROVED" || state === "OPEN" || state === "SUSPENDED"
}

/** The largest photo that is taken, in bytes. A request that carries one must fit into next.config.js, bodySizeLimit. */
export const MOST_PHOTO_BYTES = 20 * 1024 * 1024

/** What a station still lacks before it can be submitted: riders must learn when it is open and what it has. */
export function missingForSubmission(station: { spans: unknown[]; facilities: unknown[] }): Problem[] {
  return [
    ...(station.spans.length === 0 ? [{ path: "spans", message: "needsOpeningHours" }] : []),
    ...(station.facilities.length === 0 ? [{ path: "facilities", message: "needsAFacility" }] : []),
  ]
}

// By value: the order in which an object's keys were written (a form's, a column's) says nothing.
function isSame(a: unknown, b: unknown): boolean {
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return a === b
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))]
  return left.size === right.size && [...left].every(([key, value]) => isSame(value, right.get(key)))
}

/** The parts of `after` that differ from `before`, on both sides: what an audit entry keeps. */
export function changedFields<T extends Record<string, unknown>>(
  before: T,
  after: Partial<T>,
): { before: Partial<T>; after: Partial<T> } | null {
  const keys = (Object.keys(after) as (keyof T & string)[]).filter(
    (key) => after[key] !== undefined && !isSame(after[key], before[key]),
  )
  if (keys.length === 0) return null
  const pick = (from: Partial<T>) => Object.fromEntries(keys.map((key) => [key, from[key]])) as Partial<T>
  return { before: pick(before), after: pick(after) }
}
