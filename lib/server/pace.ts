const MOST_REMEMBERED = 50_000

/**
 * Keeps one phone from flooding a door: `burst` taps at once, and another earned every `earnMs`. The answer is how many ms whoever taps
 * must wait, 0 when they may. In this process only, and by device, never by address, since everyone in a mall shares one.
 */
export function newPace({ burst, earnMs }: { burst: number; earnMs: number }) {
  const buckets = new Map<string, { left: number; at: number }>()
  return function waitOf(who: string, now = Date.now()): number {
    const bucket = buckets.get(who) ?? { left: burst, at: now }
    const left = Math.min(burst, bucket.left + Math.max(0, now - bucket.at) / earnMs)
    // Back to the end of the line: those who were quiet for longest are forgotten first.
    buckets.delete(who)
    buckets.set(who, { left: left < 1 ? left : left - 1, at: now })
    if (buckets.size > MOST_REMEMBERED) buckets.delete(buckets.keys().next().value as string)
    return left < 1 ? (1 - left) * earnMs : 0
  }
}
