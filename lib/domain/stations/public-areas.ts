import { type AreaLevel, areaCodeLength, areaLevels, levelOf, subtreeRange } from "@/lib/plain/area-code"
import { db } from "@/lib/server/db"
import { Prisma } from "@/lib/server/generated/client"
import { ancestorNames, type UnitName, unitNames } from "../areas/reads"

export type AreaWithStations = UnitName & { stations: number }

/** Units of a level that have open stations in their subtree, in the order of codes. @param within only below this unit */
export async function areasWithStations(level: AreaLevel, within?: string): Promise<AreaWithStations[]> {
  const range = within && subtreeRange(within)
  const inside = range ? Prisma.sql`AND area_code >= ${range.gte} AND area_code < ${range.lt}` : Prisma.empty
  const digits = areaCodeLength[level]
  // A station kept by a street belongs to no community: its code is too short to be counted there.
  const rows = await db.$queryRaw<{ code: string; stations: number }[]>`
    SELECT left(area_code, ${digits}::int) AS code, count(*)::int AS stations FROM station
    WHERE state = 'OPEN' AND length(area_code) >= ${digits}::int ${inside} GROUP BY 1 ORDER BY 1`
  const names = await unitNames(rows.map(({ code }) => code))
  return rows.map((row) => ({ ...row, name: names.get(row.code) ?? row.code }))
}

export type PublicArea = UnitName & {
  /** The units above, the city first. */
  above: UnitName[]
  /** The units right below that have open stations. */
  below: AreaWithStations[]
  stations: number
}

/** A unit as riders look around in it; null where there is none. */
export async function publicArea(code: string): Promise<PublicArea | null> {
  const path = await ancestorNames(code)
  const unit = path.at(-1)
  if (unit?.code !== code) return null
  const belowLevel = areaLevels[areaLevels.indexOf(levelOf(code)) + 1]
  const [below, stations] = await Promise.all([
    belowLevel ? areasWithStations(belowLevel, code) : [],
    db.station.count({ where: { state: "OPEN", areaCode: subtreeRange(code) } }),
  ])
  return { ...unit, above: path.slice(0, -1), below, stations }
}
