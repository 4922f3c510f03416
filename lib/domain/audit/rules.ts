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

type States = { before: unknown; after: unknown }

/** A field's text as an event has it: after it, else before; null where neither says. */
export function textInEvent({ before, after }: States, field: string): string | null {
  for (const state of [after, before]) {
    const value =
      state && typeof state === "object" ? Object.entries(state).find(([key]) => key === field) : null
    if (value && typeof value[1] === "string") return value[1]
  }
  return null
}

/** What an event itself says that its subject was called on that day. */
export function nameInEvent(event: States): string | null {
  return textInEvent(event, "name")
}
