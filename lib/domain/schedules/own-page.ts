import { decodeCursor, encodeCursor } from "@/lib/plain/cursor"

export const OWN_PAGE_SIZE = 30

type Place = { id: string; startsAt: Date }

/** Where a page of a provider's sessions begins, or null at the beginning: what no page has said leads there too. */
export function placeOf(cursor: string | undefined): Place | null {
  const [time, id] = decodeCursor(cursor ?? "") ?? []
  if (typeof time !== "number" || typeof id !== "string" || !/^[\da-f-]{36}$/.test(id)) return null
  const startsAt = new Date(time)
  return Number.isNaN(startsAt.getTime()) ? null : { id, startsAt }
}

/** The page of what was read with one row more than it holds, and the cursor of the next. */
export function pageOf<Row extends { startsAt: Date }>(found: Row[], idOf: (row: Row) => string) {
  const page = found.slice(0, OWN_PAGE_SIZE)
  const last = found.length > OWN_PAGE_SIZE ? page.at(-1) : undefined
  return { page, next: last ? encodeCursor([last.startsAt.getTime(), idOf(last)]) : null }
}
