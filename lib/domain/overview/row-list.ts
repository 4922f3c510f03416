import type { z } from "zod"
import { type CursorPart, decodeCursor, encodeCursor } from "@/lib/plain/cursor"
import { Prisma } from "@/lib/server/generated/client"
import type { Period } from "./rules"
import type { RowsQuery } from "./schema"
import { inSight, type Sight } from "./sight"

/** What a list is asked: the query with its period settled, and the instant that decides what is over. */
export type Ask = Omit<RowsQuery, "area" | "from" | "to" | "cursor" | "week"> & {
  period: Period
  week: string
  now: Date
}

type Source<Row, Place extends CursorPart[]> = {
  /** Shape of a row's place, as it comes back from a cursor. */
  place: z.ZodType<Place>
  placeOf: (row: Row) => Place
  /** Up to `limit` rows after a place, in an order in which every row has a place of its own. */
  page: (sight: Sight, ask: Ask, after: Place | null, limit: number) => Promise<Row[]>
  /** The figure itself: how many rows, or what their numbers add up to. */
  sum: (sight: Sight, ask: Ask) => Promise<number>
}

/** The rows behind a figure, page by page, and the figure. A cursor that isn't one begins at the beginning. */
export type List<Row> = {
  page: (
    sight: Sight,
    ask: Ask,
    cursor: string | null,
    size: number,
  ) => Promise<{ rows: Row[]; next: string | null }>
  sum: (sight: Sight, ask: Ask) => Promise<number>
}

export function listOf<Row, Place extends CursorPart[]>(source: Source<Row, Place>): List<Row> {
  return {
    sum: source.sum,
    page: async (sight, ask, cursor, size) => {
      const after = source.place.safeParse(cursor ? decodeCursor(cursor) : null)
      const rows = await source.page(sight, ask, after.success ? after.data : null, size + 1)
      const shown = rows.slice(0, size)
      const last = shown.at(-1)
      return { rows: shown, next: rows.length > size && last ? encodeCursor(source.placeOf(last)) : null }
    },
  }
}

export type Condition = Prisma.Sql | false | null | undefined | ""

/** The rows of the area, or only those that it keeps itself. */
export function inArea(sight: Sight, { own }: Ask, column: Prisma.Sql): Prisma.Sql {
  return own ? Prisma.sql`${column} = ${sight.area}` : inSight(sight, column)
}

/** Conditions joined by AND; those that were not asked for fall out. */
export function all(...conditions: Condition[]): Prisma.Sql {
  return Prisma.join(
    conditions.filter((condition) => condition instanceof Prisma.Sql),
    " AND ",
  )
}
