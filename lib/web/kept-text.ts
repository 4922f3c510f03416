import PageCache, { forgotten } from "./page-cache.mjs"

const cache = new PageCache()
const SECONDS = 60

/**
 * A text for anyone, kept beside the rider pages and by their rules: for a minute at most, and no longer than until an event touches it.
 * @param path as a page's key is written, so that `touchedBy` understands it: /api/stations/{id}/…
 * @param make null is what is not there; it is not kept
 */
export async function keptText(path: string, make: () => Promise<string | null>): Promise<string | null> {
  const kept = await cache.get(path)
  if (kept?.value.kind === "TEXT") return kept.value.body
  const before = forgotten()
  const text = await make()
  // What was read before an event came may be older than it: told once, not kept.
  if (text !== null && forgotten() === before)
    await cache.set(path, { kind: "TEXT", body: text }, { cacheControl: { revalidate: SECONDS } })
  return text
}
