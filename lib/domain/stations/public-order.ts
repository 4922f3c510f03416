import { subtreeRange } from "@/lib/plain/area-code"
import { decodeCursor, encodeCursor } from "@/lib/plain/cursor"
import type { LngLat } from "@/lib/plain/geometry"
import { escapeLike, searchWords } from "@/lib/plain/text"
import { db } from "@/lib/server/db"
import { Prisma } from "@/lib/server/generated/client"
import type { PublicStationsFilter } from "./public-schema"

/** A station's place in the list: by area code, or by its straight distance through the earth in metres. */
export type Placed = { id: string; key: string | number }

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** Null for a cursor that was made for another order, or by no list at all. */
export function placeOfCursor(cursor: string, near: LngLat | undefined): Placed | null {
  const [key, id, ...rest] = decodeCursor(cursor) ?? []
  if (rest.length > 0 || typeof id !== "string" || !UUID.test(id)) return null
  if (near) return typeof key === "number" ? { key, id } : null
  return typeof key === "string" ? { key, id } : null
}

export function cursorOf({ key, id }: Placed): string {
  return encodeCursor([key, id])
}

// The generated column `position` of the station, for any point: metres from the earth's centre.
function positionOf({ lng, lat }: LngLat): Prisma.Sql {
  return Prisma.sql`cube(ARRAY[6371008.8 * cos(radians(${lat}::float8)) * cos(radians(${lng}::float8)),
    6371008.8 * cos(radians(${lat}::float8)) * sin(radians(${lng}::float8)),
    6371008.8 * sin(radians(${lat}::float8))])`
}

/** Only what is open, whoever asks: written as a constant, so that the partial index of positions may serve. */
export function openWhere(filter: PublicStationsFilter): Prisma.Sql {
  const { area, kind, amenity = [], q } = filter
  const range = area && subtreeRange(area)
  return Prisma.join(
    [
      Prisma.sql`s.state = 'OPEN'`,
      ...(range ? [Prisma.sql`s.area_code >= ${range.gte} AND s.area_code < ${range.lt}`] : []),
      ...(kind ? [Prisma.sql`s.kind_code = ${kind}`] : []),
      ...amenity.map(
        (code) =>
          Prisma.sql`EXISTS (SELECT 1 FROM facility f WHERE f.station_id = s.id AND f.kind_code = ${code})`,
      ),
      ...searchWords(q ?? "").map((word) => Prisma.sql`s.search_text LIKE ${`%${escapeLike(word)}%`}`),
    ],
    " AND ",
  )
}

/** The next open stations of the list after a place in it: nearest first, or by area; the id decides between equals. */
export function placedStations(
  filter: PublicStationsFilter,
  after: Placed | null,
  take: number,
): Promise<Placed[]> {
  if (filter.near) {
    const distance = Prisma.sql`(s.position <-> ${positionOf(filter.near)})`
    const beyond = after
      ? Prisma.sql`AND (${distance}, s.id) > (${after.key}::float8, ${after.id}::uuid)`
      : Prisma.empty
    return db.$queryRaw<Placed[]>`SELECT s.id::text AS id, ${distance} AS key FROM station s
      WHERE ${openWhere(filter)} ${beyond} ORDER BY ${distance}, s.id LIMIT ${take}`
  }
  const beyond = after
    ? Prisma.sql`AND (s.area_code, s.id) > (${after.key}, ${after.id}::uuid)`
    : Prisma.empty
  return db.$queryRaw<Placed[]>`SELECT s.id::text AS id, s.area_code AS key FROM station s
    WHERE ${openWhere(filter)} ${beyond} ORDER BY s.area_code, s.id LIMIT ${take}`
}
