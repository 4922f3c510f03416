import { isAreaCode, subtreeRange } from "@/lib/plain/area-code"
import { decodeCursor, encodeCursor } from "@/lib/plain/cursor"
import { addWeeks, type Week } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import { Prisma } from "@/lib/server/generated/client"
import type { StationState } from "@/lib/server/generated/enums"
import { type Scope, scopeOf } from "../accounts/policy"
import { pathNames } from "../areas/reads"
import type { Actor } from "../audit/actor"
import { withWordsSql } from "../stations/search-text"
import { PUBLISHABLE_STATES } from "./rules"
import { WEEK_STATES, type WeekState, type WeeksQuery } from "./schema"

export const PAGE_SIZE = 50

export type WeekRow = {
  stationId: string
  station: string
  stationState: StationState
  /** Street and community, as far as the station has them. */
  units: string[]
  state: WeekState
  nextState: WeekState
  /** Sessions that stand in the working copy. */
  sessions: number
  publishedAt: Date | null
}

export type WeekList = {
  rows: WeekRow[]
  next: string | null
  /** Of all stations in scope (and area and search), whatever state is asked for. */
  counts: Record<WeekState, number>
}

type Found = Omit<WeekRow, "units"> & { areaCode: string }

/** How the weeks of every station that the actor sees stand, and those of one week later, in the order of areas. */
export async function weekList(actor: Actor, week: Week, query: Omit<WeeksQuery, "week">): Promise<WeekList> {
  const where = Prisma.join(
    [inScope(scopeOf(actor, "schedule.read")), publishable, ...filters(query)],
    " AND ",
  )
  const asked = query.state ? Prisma.sql`AND w.state = ${query.state}` : Prisma.empty
  const [rows, counts] = await Promise.all([
    db.$queryRaw<Found[]>`
      SELECT s.id::text AS "stationId", s.name AS station, s.state::text AS "stationState", s.area_code AS "areaCode",
        w.state, n.state AS "nextState", w.sessions, w.published_at AS "publishedAt"
      FROM station s ${stateIn(week, "w")} ${stateIn(addWeeks(week, 1), "n")}
      WHERE ${where} ${asked} ${after(query.cursor)}
      ORDER BY s.area_code, s.id LIMIT ${PAGE_SIZE + 1}`,
    db.$queryRaw<{ state: WeekState; count: number }[]>`
      SELECT w.state, count(*)::int AS count FROM station s ${stateIn(week, "w")} WHERE ${where} GROUP BY w.state`,
  ])
  const page = rows.slice(0, PAGE_SIZE)
  const last = rows.length > PAGE_SIZE ? page.at(-1) : undefined
  const paths = await pathNames([...new Set(page.map(({ areaCode }) => areaCode))])
  const found = new Map(counts.map(({ state, count }) => [state, count]))
  return {
    rows: page.map(({ areaCode, ...row }) => ({
      ...row,
      units: (paths.get(areaCode) ?? []).slice(2).map(({ name }) => name),
    })),
    next: last ? encodeCursor([last.areaCode, last.stationId]) : null,
    counts: Object.fromEntries(
      WEEK_STATES.map((state) => [state, found.get(state) ?? 0]),
    ) as WeekList["counts"],
  }
}

const publishable = Prisma.sql`s.state::text IN (${Prisma.join([...PUBLISHABLE_STATES])})`

function inScope(scope: Scope): Prisma.Sql {
  switch (scope.kind) {
    case "everywhere":
      return Prisma.sql`TRUE`
    case "area":
      return Prisma.sql`s.area_code >= ${scope.range.gte} AND s.area_code < ${scope.range.lt}`
    case "station":
      return Prisma.sql`s.id = ${scope.id}::uuid`
    default:
      return Prisma.sql`FALSE`
  }
}

function filters({ area, q }: Omit<WeeksQuery, "week">): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = []
  if (area && isAreaCode(area)) {
    const { gte, lt } = subtreeRange(area)
    conditions.push(Prisma.sql`s.area_code >= ${gte} AND s.area_code < ${lt}`)
  }
  return [...conditions, ...withWordsSql(q)]
}

function after(cursor: string | undefined): Prisma.Sql {
  const [area, id] = decodeCursor(cursor ?? "") ?? []
  if (typeof area !== "string" || typeof id !== "string" || !/^[\da-f-]{36}$/.test(id)) return Prisma.empty
  return Prisma.sql`AND (s.area_code, s.id) > (${area}, ${id}::uuid)`
}

/** The same three comparisons as `stateOfWeek`. */
function stateIn(week: Week, alias: "w" | "n"): Prisma.Sql {
  return Prisma.sql`CROSS JOIN LATERAL (
    SELECT count(x.id) FILTER (WHERE x.cancelled_at IS NULL)::int AS sessions, max(p.published_at) AS published_at,
      CASE WHEN max(p.number) IS NULL THEN CASE WHEN count(x.id) > 0 THEN 'draft' ELSE 'notPlanned' END
           WHEN max(p.revision) = max(k.revision) THEN 'published' ELSE 'changed' END AS state
    FROM week_schedule k
    LEFT JOIN publication p ON p.week_id = k.id AND p.current
    LEFT JOIN session x ON x.week_id = k.id
    WHERE k.station_id = s.id AND k.week = ${week}) ${Prisma.raw(alias)}`
}
