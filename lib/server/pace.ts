const MOST_REMEMBERED = 50_000

/** `burst` taps at once, and another earned every `earnMs`, a whole number. */
export type Pace = { burst: number; earnMs: number }

/** So many in a minute, however they are spread over it. */
export function perMinute(most: number): Pace {
  return { burst: most, earnMs: Math.ceil(60_000 / most) }
}

/** Keeps taps to their pace, in this process only. The answer is how many ms whoever taps must wait, 0 when they may. */
export function newPace() {
  const buckets = new Map<string, { left: number; at: number }>()
  return function waitOf(who: string, { burst, earnMs }: Pace, now: number): number {
    const bucket = buckets.get(who) ?? { left: burst, at: now }
    const left = Math.min(burst, bucket.left + Math.max(0, now - bucket.at) / earnMs)
    // Back to the end of the line: those who were quiet for longest are forgotten first.
    buckets.delete(who)
    buckets.set(who, { left: left < 1 ? left : left - 1, at: now })
    if (buckets.size > MOST_REMEMBERED) buckets.delete(buckets.keys().next().value as string)
    return left < 1 ? (1 - left) * earnMs : 0
  }
}
