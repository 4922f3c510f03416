import { z } from "zod"
import { db } from "@/lib/server/db"
import { Prisma } from "@/lib/server/generated/client"
import type { StationState } from "@/lib/server/generated/enums"
import { type Ask, all, type Condition, inArea, listOf } from "./row-list"
import type { Sight } from "./sight"
import { isPublished } from "./station-figures"

const place = z.tuple([z.string(), z.uuid()])
const from = Prisma.sql`FROM station s JOIN org_unit u ON u.code = s.area_code JOIN term k ON k.code = s.kind_code`

type Place = z.output<typeof place>

function asked(sight: Sight, ask: Ask, ...own: Condition[]): Prisma.Sql {
  return all(
    inArea(sight, ask, Prisma.sql`s.area_code`),
    ask.station && Prisma.sql`s.id = ${ask.station}::uuid`,
    ask.kind && Prisma.sql`s.kind_code = ${ask.kind}`,
    ...own,
  )
}

// By area and then by age: what the index (area_code, state, id) gives nearly for nothing.
function onward(after: Place | null): Condition {
  return after && Prisma.sql`(s.area_code, s.id) > (${after[0]}, ${after[1]}::uuid)`
}

async function count(where: Prisma.Sql): Promise<number> {
  const [row] = await db.$queryRaw<{ sum: number }[]>`SELECT count(*)::int AS sum ${from} WHERE ${where}`
  return row?.sum ?? 0
}

export type StationRow = {
  id: string
  name: string
  areaCode: string
  unit: string
  kind: string
  kindEn: string
  state: StationState
  hostName: string
  openedAt: Date | null
}

function inState({ state }: Ask): Condition {
  return state && Prisma.sql`s.state = ${state}::"StationState"`
}

/** Stations as they are now. */
export const stationRows = listOf({
  place,
  placeOf: (row: StationRow) => [row.areaCode, row.id] as Place,
  page: (sight, ask, after, limit) =>
    db.$queryRaw<StationRow[]>`
      SELECT s.id::text AS id, s.name, s.area_code AS "areaCode", u.name AS unit, k.name AS kind, k.name_en AS "kindEn",
        s.state::text AS state, s.host_name AS "hostName", s.opened_at AS "openedAt"
      ${from} WHERE ${asked(sight, ask, inState(ask), onward(after))}
      ORDER BY s.area_code, s.id LIMIT ${limit}`,
  sum: (sight, ask) => count(asked(sight, ask, inState(ask))),
})

export type PublicationRow = {
  id: string
  name: string
  areaCode: string
  unit: string
  week: string
  /** Sessions that stand in what riders read. */
  published: number
  publishedAt: Date | null
  /** Sessions that stand in the working copy: some, and it only waits to be published. */
  drafted: number
}

/** Open stations that have published a week, or those that have not. */
function publicationRows(done: boolean) {
  const inWeek = ({ week }: Ask) =>
    all(
      Prisma.sql`s.state = 'OPEN'`,
      done ? isPublished(week, Prisma.sql`s.id`) : Prisma.sql`NOT ${isPublished(week, Prisma.sql`s.id`)}`,
    )
  return listOf({
    place,
    placeOf: (row: PublicationRow) => [row.areaCode, row.id] as Place,
    page: (sight, ask, after, limit) =>
      db.$queryRaw<PublicationRow[]>`
        SELECT s.id::text AS id, s.name, s.area_code AS "areaCode", u.name AS unit, ${ask.week} AS week, b.published_at AS "publishedAt",
          (SELECT count(*)::int FROM published_session p WHERE p.publication_id = b.id AND p.cancelled_at IS NULL) AS published,
          (SELECT count(*)::int FROM session d WHERE d.week_id = w.id AND d.cancelled_at IS NULL) AS drafted
        ${from} LEFT JOIN week_schedule w ON w.station_id = s.id AND w.week = ${ask.week}
          LEFT JOIN publication b ON b.week_id = w.id AND b.current
        WHERE ${asked(sight, ask, inWeek(ask), onward(after))}
        ORDER BY s.area_code, s.id LIMIT ${limit}`,
    sum: (sight, ask) => count(asked(sight, ask, inWeek(ask))),
  })
}

export const publishedRows = publicationRows(true)
export const unpublishedRows = publicationRows(false)
