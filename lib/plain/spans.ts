import { minutesPerDay } from "./clock"

/**
 * A stretch of one day, half open: from minute `opens` up to, not including, minute `closes`.
 * 0 ≤ opens < 1440 and opens < closes ≤ opens + 1440; one that closes after 1440 crosses midnight.
 */
export type Span = { opens: number; closes: number }

export function isSpan({ opens, closes }: Span): boolean {
  return (
    Number.isInteger(opens) &&
    Number.isInteger(closes) &&
    opens >= 0 &&
    opens < minutesPerDay &&
    closes > opens &&
    closes <= opens + minutesPerDay
  )
}

/**
 * The span a person means by two times of day (0…1440): an end before the start lies on the next day.
 * Null when both are the same time, which could mean nothing or 24 hours: whoever means 24 hours writes 00:00–24:00.
 */
export function spanFrom(opens: number, closes: number): Span | null {
  if (opens === closes) return null
  const span = { opens, closes: closes < opens ? closes + minutesPerDay : closes }
  return isSpan(span) ? span : null
}

/** The same stretch as seen from another day: yesterday's spans shifted by -1440 are on today's scale. */
export function shiftSpan({ opens, closes }: Span, minutes: number): Span {
  return { opens: opens + minutes, closes: closes + minutes }
}

/** Whether two stretches share a minute. Touching ends share none. `daysLater`: how many days after `a` the day of `b` is. */
export function overlaps(a: Span, b: Span, daysLater = 0): boolean {
  const shift = daysLater * minutesPerDay
  return a.opens < b.closes + shift && b.opens + shift < a.closes
}

/** Earliest first, exact duplicates once. Doesn't merge: what the office entered stays as entered. */
export function normaliseSpans(spans: readonly Span[]): Span[] {
  return spans
    .map(({ opens, closes }) => ({ opens, closes }))
    .sort((a, b) => a.opens - b.opens || a.closes - b.closes)
    .filter((span, i, all) => span.opens !== all[i - 1]?.opens || span.closes !== all[i - 1]?.closes)
}

/**
 * The same minutes in as few spans as the day allows: overlapping and touching ones become one, unless that one
 * would be longer than 24 hours.
 */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of normaliseSpans(spans)) {
    const last = merged.at(-1)
    const closes = last ? Math.max(last.closes, span.closes) : 0
    if (last && span.opens <= last.closes && closes - last.opens <= minutesPerDay) last.closes = closes
    else merged.push(span)
  }
  return merged
}

/** Whether the spans together hold every minute of `inner`. Takes shifted spans too. */
export function coversSpan(spans: readonly Span[], inner: Span): boolean {
  let reached = inner.opens
  for (const { opens, closes } of normaliseSpans(spans)) {
    if (opens > reached) break
    reached = Math.max(reached, closes)
  }
  return reached >= inner.closes
}

/** Whether a day is open around the clock, counting what of the day before reaches over midnight. */
export function coversWholeDay(spans: readonly Span[], dayBefore: readonly Span[] = []): boolean {
  const all = [...dayBefore.map((span) => shiftSpan(span, -minutesPerDay)), ...spans]
  return coversSpan(all, { opens: 0, closes: minutesPerDay })
}
