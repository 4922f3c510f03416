/** How many taps a phone may make at once, and in how many ms it earns another. */
const BURST = 30
const EARN_MS = 2_000
const MOST_DEVICES = 50_000

type Bucket = { left: number; at: number }
const buckets = new Map<string, Bucket>()

/**
 * Keeps one phone from flooding the door: how many ms it must wait, 0 when it may tap. In this process only, and by device, never by address, since
 * everyone in a mall shares one.
 */
export function waitOf(device: string, now = Date.now()): number {
  const bucket = buckets.get(device) ?? { left: BURST, at: now }
  const left = Math.min(BURST, bucket.left + Math.max(0, now - bucket.at) / EARN_MS)
  // Back to the end of the line: the phones that were quiet for longest are forgotten first.
  buckets.delete(device)
  buckets.set(device, { left: left < 1 ? left : left - 1, at: now })
  if (buckets.size > MOST_DEVICES) buckets.delete(buckets.keys().next().value as string)
  return left < 1 ? (1 - left) * EARN_MS : 0
}
