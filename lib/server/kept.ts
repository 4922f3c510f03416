import { hearsAll, onEvent, onGap } from "./events"

// Nothing is kept by a process that does not hear of the others' changes, nor past an event that it heard.
function forgetAt(changes: RegExp, forget: () => void): void {
  onEvent(({ action }) => changes.test(action) && forget())
  onGap(forget)
}

/**
 * A reading of what seldom changes and is needed everywhere (words, names, rules), kept until an event says that it may be another.
 * @param changes the actions that change what is read
 * @param read reads it anew; what it gives is shared by all callers, so that nobody may change it
 */
export function kept<T>(changes: RegExp, read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | null = null
  const forget = () => {
    reading = null
  }
  forgetAt(changes, forget)
  return () => {
    if (!hearsAll()) return read()
    // The promise itself is kept: a reading that an event overtakes is forgotten before it ends.
    if (!reading) {
      const begun = read()
      reading = begun
      begun.catch(() => reading === begun && forget())
    }
    return reading
  }
}

/**
 * The same for what is looked up by key. Keys that `read` does not find are not in the answer.
 * @param read all of some keys in one query
 */
export function keptByKey<V>(
  changes: RegExp,
  read: (keys: string[]) => Promise<Map<string, V>>,
): (keys: Iterable<string>) => Promise<Map<string, V>> {
  let known = new Map<string, V>()
  forgetAt(changes, () => {
    known = new Map()
  })
  return async (keys) => {
    const asked = [...new Set(keys)]
    // What an event overtakes is written into a map that nobody reads any more.
    const into = hearsAll() ? known : new Map<string, V>()
    const missing = asked.filter((key) => !into.has(key))
    if (missing.length > 0) for (const [key, value] of await read(missing)) into.set(key, value)
    return new Map(asked.flatMap((key) => (into.has(key) ? [[key, into.get(key) as V]] : [])))
  }
}
