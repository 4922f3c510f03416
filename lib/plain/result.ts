/**
 * One thing that is wrong with an input or a state, pointing at its place.
 * `path` is dotted, the way a form names its fields ("spans.0.closes"; "" is the whole input).
 * `message` is a text key, never copy; `params` fill the placeholders of that text.
 */
export type Problem = { path: string; message: string; params?: Record<string, string | number> }

export type Ok<T> = { ok: true; value: T }
export type Refusal<C extends string = string> = {
  ok: false
  code: C
  details?: Problem[]
  /** Whole seconds after which the same may be tried again, where only time stands against it. */
  retryAfter?: number
}

/** What a verb answers. A refusal is an expected outcome with a code; a bug is an exception. */
export type Result<T, C extends string = string> = Ok<T> | Refusal<C>

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

export function refuse<C extends string>(code: C, details?: Problem[]): Refusal<C> {
  return details ? { ok: false, code, details } : { ok: false, code }
}

/** Refuses what may be tried again in `ms` milliseconds. */
export function refuseForNow<C extends string>(code: C, ms: number): Refusal<C> {
  return { ok: false, code, retryAfter: Math.max(1, Math.ceil(ms / 1000)) }
}
