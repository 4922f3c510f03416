import { ok, type Result } from "@/lib/plain/result"
import { addWeeks, weekNow } from "@/lib/plain/week"
import type { Actor } from "../audit/actor"
import { type EntryRow, type PeopleRow, peopleRows, sessionVisitRows, visitRows } from "./attendance-rows"
import { stationName, type Word, wordOf } from "./names"
import { type NeedRow, needRows } from "./need-rows"
import { periodOf } from "./reads"
import type { Ask, List } from "./row-list"
import type { RowList, RowsQuery } from "./schema"
import { type SessionRow, sessionRows } from "./session-rows"
import { type Sight, sightOf } from "./sight"
import {
  type PublicationRow,
  publishedRows,
  type StationRow,
  stationRows,
  unpublishedRows,
} from "./station-rows"

/** Which rows each list has. */
export type RowTypes = {
  stations: StationRow
  published: PublicationRow
  unpublished: PublicationRow
  sessions: SessionRow
  visits: EntryRow
  sessionVisits: EntryRow
  people: PeopleRow
  needs: NeedRow
}
export type AnyRow = RowTypes[RowList]

const LISTS: { [What in RowList]: List<RowTypes[What]> } = {
  stations: stationRows,
  published: publishedRows,
  unpublished: unpublishedRows,
  sessions: sessionRows,
  visits: visitRows,
  sessionVisits: sessionVisitRows,
  people: peopleRows,
  needs: needRows,
}

export const PAGE_SIZE = 50

export type RowPage = {
  sight: Sight
  ask: Ask
  /** What the filters by kind and station are called. */
  kind: Word | null
  station: string | null
  rows: AnyRow[]
  sum: number
  next: string | null
}

/** The rows behind one figure, a page of them, and the figure. */
export async function rowsOf(actor: Actor, query: RowsQuery, now = new Date()): Promise<Result<RowPage>> {
  const found = await sightOf(actor, query.area)
  if (!found.ok) return found
  const sight = found.value
  const ask = askOf(query, now)
  const list: List<AnyRow> = LISTS[query.what]
  const [sum, page, kind, station] = await Promise.all([
    list.sum(sight, ask),
    list.page(sight, ask, query.cursor ?? null, PAGE_SIZE),
    ask.kind ? wordOf(ask.kind) : null,
    ask.station ? stationName(sight, ask.station) : null,
  ])
  return ok({ sight, ask, kind, station, sum, ...page })
}

function askOf({ area: _area, from, to, week, cursor: _cursor, ...filters }: RowsQuery, now: Date): Ask {
  return { ...filters, period: periodOf({ from, to }, now), week: week ?? addWeeks(weekNow(now), 1), now }
}

const BATCH = 1000

/** All rows behind a figure, read in batches while they are taken. */
export async function* everyRow(sight: Sight, query: RowsQuery, now: Date): AsyncGenerator<AnyRow> {
  const list: List<AnyRow> = LISTS[query.what]
  const ask = askOf(query, now)
  let cursor: string | null = null
  do {
    const page: { rows: AnyRow[]; next: string | null } = await list.page(sight, ask, cursor, BATCH)
    yield* page.rows
    cursor = page.next
  } while (cursor)
}
