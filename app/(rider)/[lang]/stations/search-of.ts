import { type PublicStationsQuery, publicStationsQuery } from "@/lib/domain/stations/public-schema"
import { type Asked, askedOf } from "@/lib/web/address"
import type { Search } from "../search-form"

const known = publicStationsQuery.omit({ limit: true })

/**
 * What an address asks the list for. A form names a box that is ticked several times once for each; words that make no sense are
 * passed over, since a rider can do nothing about them.
 */
export function searchOf(asked: Asked): { search: Search; query: PublicStationsQuery } {
  const amenity = [asked.amenity ?? []].flat().join(",")
  const given = askedOf({ ...asked, amenity })
  const wrong = new Set(known.safeParse(given).error?.issues.map(({ path }) => path[0]))
  const sound = Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name)))
  const { cursor: _, limit: __, ...search } = sound
  return { search, query: publicStationsQuery.parse({ ...sound, limit: 20 }) }
}
