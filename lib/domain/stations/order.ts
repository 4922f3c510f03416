import { subtreeRange } from "@/lib/plain/area-code"
import { decodeCursor, encodeCursor } from "@/lib/plain/cursor"
import type { LngLat } from "@/lib/plain/geometry"
import { db } from "@/lib/server/db"
import { Prisma } from "@/lib/server/generated/client"
import type { PublicStationsFilter } from "./public-schema"
import { withWordsSql } from "./search-text"

/** A station's place in the list: by area code, or by its straight distance through the earth in metres. */
export type Placed = { id: string; key: string | number }

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

// A distance says nothing without the point that it was measured from.
const pointOf = (near: LngLat | undefined) => (near ? [near.lng, near.lat] : [])

/** Null for a cursor that was made for another order or from another point, or by no list at all. */
export function placeOfCursor(cursor: string, near: LngLat | undefined): Placed | null {
  const [key, id, ...point] = decodeCursor(cursor) ?? []
  if (typeof id !== "string" || !UUID.test(id) || point.join() !== pointOf(near).join()) return null
  if (near) return typeof key === "number" ? { key, id } : null
  return typeof key === "string" ? { key, id } : null
}

export function cursorOf({ key, id }: Placed, near: LngLat | undefined): string {
  return encodeCursor([key, id, ...pointOf(near)])
}

// The generated column `position` of the station, for any point: metres from the earth's centre.
function positionOf({ lng, lat }: LngLat): Prisma.Sql {
  return Prisma.sql`cube(ARRAY[6371008.8 * cos(radians(${lat}::float8)) * cos(radians(${lng}::float8)),
    6371008.8 * cos(radians(${lat}::float8)) * sin(radians(${lng}::float8)),
    6371008.8 * sin(radians(${lat}::float8))])`
}

type Asked = Pick<PublicStationsFilter, "area" | "kind" | "amenity" | "q">

/** What a list is asked for, as conditions on a station `s`. */
export function askedFor({ area, kind, amenity = [], q }: Asked): Prisma.Sql[] {
  const range = area && subtreeRange(area)
  return [
    ...(range ? [Prisma.sql`s.area_code >= ${range.gte} AND s.area_code < ${range.lt}`] : []),
    ...(kind ? [Prisma.sql`s.kind_code = ${kind}`] : []),
    ...amenity.map(
      (code) =>
        Prisma.sql`EXISTS (SELECT 1 FROM facility f WHERE f.station_id = s.id AND f.kind_code = ${code})`,
    ),
    ...withWordsSql(q),
  ]
}

/** Only what is open, whoever asks: written as a constant, so that the partial index of positions may serve. */
export function openWhere(filter: PublicStationsFilter): Prisma.Sql {
  return Prisma.join([Prisma.sql`s.state = 'OPEN'`, ...askedFor(filter)], " AND ")
}

/** The next open stations of the list after a place in it: nearest first, or by area; the id decides between equals. */
export function placedStations(
  filter: PublicStationsFilter,
  after: Placed | null,
  take: number,
): Promise<Placed[]> {
  if (filter.near) return placedByDistance(openWhere(filter), filter.near, after, take)
  const beyond = after
    ? Prisma.sql`AND (s.area_code, s.id) > (${after.key}, ${after.id}::uuid)`
    : Prisma.empty
  return db.$queryRaw<Placed[]>`SELECT s.id::text AS id, s.area_code AS key FROM station s
    WHERE ${openWhere(filter)} ${beyond} ORDER BY s.area_code, s.id LIMIT ${take}`
}

/** The next stations by their distance from a point, of those that fulfil `where`. */
export function placedByDistance(
  where: Prisma.Sql,
  near: LngLat,
  after: Placed | null,
  take: number,
  farthestFirst = false,
): Promise<Placed[]> {
  const distance = Prisma.sql`(s.position <-> ${positionOf(near)})`
  const [beyond, order] = farthestFirst ? [Prisma.sql`<`, Prisma.sql`DESC`] : [Prisma.sql`>`, Prisma.sql`ASC`]
  const rest = after
    ? Prisma.sql`AND (${distance}, s.id) ${beyond} (${after.key}::float8, ${after.id}::uuid)`
    : Prisma.empty
  return db.$queryRaw<Placed[]>`SELECT s.id::text AS id, ${distance} AS key FROM station s
    WHERE ${where} ${rest} ORDER BY ${distance} ${order}, s.id ${order} LIMIT ${take}`
}
