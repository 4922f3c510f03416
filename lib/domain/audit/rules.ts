/** What one field was and what it became; null for a value that was not there. */
export type Difference = { path: string[]; before: Leaf; after: Leaf }
export type Leaf = string | number | boolean | null

/**
 * What an event changed, field by field, in the order in which the fields were written down. What stayed the same is left out, and so
 * is what had no value before and has none now.
 */
export function differences(before: unknown, after: unknown): Difference[] {
  const was = leaves(before)
  const is = leaves(after)
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((key) => ({
      path: JSON.parse(key) as string[],
      before: was.get(key) ?? null,
      after: is.get(key) ?? null,
    }))
    .filter((difference) => difference.before !== difference.after)
}

function leaves(value: unknown, path: string[] = [], found = new Map<string, Leaf>()): Map<string, Leaf> {
  if (value === null || value === undefined) return found
  if (typeof value === "object")
    for (const [key, inner] of Object.entries(value)) leaves(inner, [...path, key], found)
  else found.set(JSON.stringify(path), value as Leaf)
  return found
}

/** What an event itself says that its subject was called on that day. */
export function nameInEvent({ before, after }: { before: unknown; after: unknown }): string | null {
  for (const state of [after, before])
    if (state && typeof state === "object" && "name" in state && typeof state.name === "string")
      return state.name
  return null
}
