import { db } from "./db"
import { type Announcement, tell } from "./events"
import type { Prisma } from "./generated/client"

/** The connection inside a transaction; reads that a verb shares with pages take this or `db`. */
export type Tx = Prisma.TransactionClient

const TRIES = 3

const recorded = new WeakMap<Tx, Announcement[]>()

/** Has this process told of an event as soon as the transaction is committed; a transaction that is undone tells nothing. */
export function tellAfterCommit(tx: Tx, event: Announcement): void {
  recorded.set(tx, [...(recorded.get(tx) ?? []), event])
}

/**
 * Runs `work` in one READ COMMITTED transaction: all of it is written, or nothing. A deadlock or a serialisation
 * failure is tried again from the start; any other error rolls back and is thrown.
 */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      let events: Announcement[] = []
      const result = await db.$transaction(
        async (tx) => {
          const done = await work(tx)
          events = recorded.get(tx) ?? []
          return done
        },
        { maxWait: 10_000, timeout: 30_000 },
      )
      tell(events)
      return result
    } catch (error) {
      if (attempt === TRIES || !isPassing(error)) throw error
    }
  }
}

const PASSING = new Set(["40001", "40P01", "P2034"])

function isPassing(error: unknown): boolean {
  return codesOf(error).some((code) => PASSING.has(code))
}

/** Whether the database refused the write because of the named constraint or unique index. */
export function violates(error: unknown, constraint: string): boolean {
  return wordsOf(error).includes(constraint)
}

/** Whether any unique key refused the write. */
export function isDuplicate(error: unknown): boolean {
  return codesOf(error).some((code) => code === "P2002" || code === "23505")
}

type Caused = {
  code?: unknown
  originalCode?: unknown
  cause?: unknown
  meta?: { driverAdapterError?: unknown }
}

function chain(error: unknown): Caused[] {
  const links: Caused[] = []
  let next = error
  while (next && typeof next === "object" && links.length < 6) {
    const link = next as Caused
    links.push(link)
    next = link.cause ?? link.meta?.driverAdapterError
  }
  return links
}

function codesOf(error: unknown): string[] {
  return chain(error).flatMap(({ code, originalCode }) =>
    [code, originalCode].filter((c) => typeof c === "string"),
  )
}

// Prisma names the constraint in different places by kind of error: in the message, or in the adapter's cause.
function wordsOf(error: unknown): string {
  return chain(error)
    .map((link) => `${link instanceof Error ? link.message : ""} ${JSON.stringify(link)}`)
    .join(" ")
}
