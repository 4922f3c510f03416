import { levelOf, subtreeRange } from "@/lib/plain/area-code"
import { db } from "@/lib/server/db"
import type { TermList } from "@/lib/server/generated/enums"
import type { Grain } from "./rules"
import type { Sight } from "./sight"

export type Named = { key: string; name: string }

/**
 * Every unit of a grain in the area, also those without a station: a gap is a finding. Before them stands the area itself where it
 * keeps stations of its own. Of stations those that are open, and those in `withFigures`.
 */
export async function unitsIn(sight: Sight, grain: Grain, withFigures: string[]): Promise<Named[]> {
  const areaCode = subtreeRange(sight.area)
  if (grain === "STATION") {
    const stations = await db.station.findMany({
      where: { areaCode, OR: [{ state: "OPEN" }, { id: { in: withFigures } }] },
      select: { id: true, name: true },
      orderBy: [{ areaCode: "asc" }, { id: "asc" }],
    })
    return stations.map(({ id, name }) => ({ key: id, name }))
  }
  const units = await db.orgUnit.findMany({
    where: { OR: [{ code: areaCode, level: grain }, { code: { in: withFigures } }] },
    select: { code: true, name: true },
    orderBy: { code: "asc" },
  })
  return units.map(({ code, name }) => ({ key: code, name }))
}

/** Whether a unit's key names stations that the area keeps itself, not one of its parts. */
export function isOwn(sight: Sight, grain: Grain, key: string): boolean {
  return grain !== "STATION" && key === sight.area && levelOf(sight.area) !== grain
}

export type Word = { code: string; name: string; nameEn: string }

/** The words of a dictionary in its order: those in use, and retired ones that figures still name. */
export function wordsOf(list: TermList, withFigures: string[]): Promise<Word[]> {
  return db.term.findMany({
    where: { list, OR: [{ retiredAt: null }, { code: { in: withFigures } }] },
    select: { code: true, name: true, nameEn: true },
    orderBy: [{ position: "asc" }, { code: "asc" }],
  })
}

export function wordOf(code: string): Promise<Word | null> {
  return db.term.findUnique({ where: { code }, select: { code: true, name: true, nameEn: true } })
}

/** Null for a station outside the area: its name is nobody's business there. */
export async function stationName(sight: Sight, id: string): Promise<string | null> {
  const station = await db.station.findFirst({
    where: { id, areaCode: subtreeRange(sight.area) },
    select: { name: true },
  })
  return station?.name ?? null
}
