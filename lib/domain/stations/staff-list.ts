import { subtreeRange } from "@/lib/plain/area-code"
import { decodeCursor, encodeCursor } from "@/lib/plain/cursor"
import { haversineMeters, type LngLat } from "@/lib/plain/geometry"
import { db } from "@/lib/server/db"
import { Prisma } from "@/lib/server/generated/client"
import { type Scope, scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { doorOf, doorSelect } from "./door"
import { askedFor, cursorOf, placedByDistance, placeOfCursor } from "./order"
import type { StationState } from "./rules"
import { inStationScope, stationScope } from "./scope"
import { withWords } from "./search-text"

type SortKey = "name" | "area" | "state" | "updatedAt" | "distance"
export type StationFilter = {
  q?: string
  area?: string
  kind?: string
  facility?: string
  state?: StationState
  /** Where distances are measured from; without it there is no order by distance. */
  near?: LngLat
  sort: { key: SortKey; direction: "asc" | "desc" }
  cursor?: string
}

const PAGE = 50
const columnOf = { name: "name", area: "areaCode", state: "state", updatedAt: "updatedAt" } as const

/** Stations that the viewer can see, 50 a page. A cursor of another order or from another point begins anew. */
export async function listStations(actor: Actor, filter: StationFilter, now = new Date()) {
  const scope = scopeOf(actor, "station.read")
  const where = listedStations(scope, filter)
  const { near, sort } = filter
  const [page, total] = await Promise.all([
    near && sort.key === "distance"
      ? pageByDistance(scope, { ...filter, near }, now)
      : pageByColumn(
          where,
          { ...sort, key: sort.key === "distance" ? "area" : sort.key },
          filter.cursor,
          now,
        ),
    db.station.count({ where }),
  ])
  const items = page.rows.map((row) => ({
    ...row,
    standing: doorOf(row, now).standing,
    distanceMeters: near && haversineMeters(near, row),
  }))
  return { items, total, nextCursor: page.nextCursor }
}

function rowSelect(now: Date) {
  return {
    id: true,
    name: true,
    kindCode: true,
    areaCode: true,
    address: true,
    lng: true,
    lat: true,
    state: true,
    updatedAt: true,
    ...doorSelect(now),
  } satisfies Prisma.StationSelect
}

/** The stations of a scope that a filter leaves, as a condition of a query. */
export function listedStations(
  scope: Scope,
  filter: Omit<StationFilter, "sort" | "cursor" | "near">,
): Prisma.StationWhereInput {
  return {
    AND: [
      stationScope(scope),
      filter.area ? { areaCode: subtreeRange(filter.area) } : {},
      filter.kind ? { kindCode: filter.kind } : {},
      filter.facility ? { facilities: { some: { kindCode: filter.facility } } } : {},
      filter.state ? { state: filter.state } : {},
      ...withWords(filter.q),
    ],
  }
}

type ColumnSort = { key: keyof typeof columnOf; direction: "asc" | "desc" }

async function pageByColumn(
  where: Prisma.StationWhereInput,
  { key, direction }: ColumnSort,
  cursor: string | undefined,
  now: Date,
) {
  const [after, ...rest] = (cursor && decodeCursor(cursor)) || []
  const goesOn = typeof after === "string" && /^[\da-f-]{36}$/.test(after) && rest.length === 0
  const found = await db.station.findMany({
    where,
    select: rowSelect(now),
    orderBy: [{ [columnOf[key]]: direction }, { id: "asc" }],
    take: PAGE + 1,
    ...(goesOn ? { cursor: { id: after }, skip: 1 } : {}),
  })
  const rows = found.slice(0, PAGE)
  const last = rows.at(-1)
  return { rows, nextCursor: found.length > PAGE && last ? encodeCursor([last.id]) : null }
}

async function pageByDistance(scope: Scope, filter: StationFilter & { near: LngLat }, now: Date) {
  const { near, state, facility, cursor, sort } = filter
  const where = Prisma.join(
    [
      inStationScope(scope),
      ...(state ? [Prisma.sql`s.state = ${state}::"StationState"`] : []),
      ...askedFor({ ...filter, amenity: facility ? [facility] : [] }),
    ],
    " AND ",
  )
  const after = cursor ? placeOfCursor(cursor, near) : null
  const placed = await placedByDistance(where, near, after, PAGE + 1, sort.direction === "desc")
  const shown = placed.slice(0, PAGE)
  const found = await db.station.findMany({
    where: { id: { in: shown.map(({ id }) => id) } },
    select: rowSelect(now),
  })
  const byId = new Map(found.map((row) => [row.id, row]))
  const last = shown.at(-1)
  return {
    rows: shown.flatMap(({ id }) => byId.get(id) ?? []),
    nextCursor: placed.length > PAGE && last ? cursorOf(last, near) : null,
  }
}
