import {
  type AreaLevel,
  ancestorAt,
  ancestorsOf,
  areaLevels,
  isAreaCode,
  levelOf,
  subtreeRange,
  within,
} from "@/lib/plain/area-code"
import { escapeLike, foldForSearch } from "@/lib/plain/text"
import { db } from "@/lib/server/db"
import type { Prisma } from "@/lib/server/generated/client"
import type { OrgLevel } from "@/lib/server/generated/enums"
import { keptByKey } from "@/lib/server/kept"
import type { Scope } from "../accounts/policy"
import { anywhere, countsAt, type UnitCounts } from "./counts"
import { unitScope } from "./scope"

export type Unit = {
  code: string
  level: OrgLevel
  name: string
  departmentName: string
  lng: number | null
  lat: number | null
  revision: number
}

const row = {
  code: true,
  level: true,
  name: true,
  departmentName: true,
  lng: true,
  lat: true,
  revision: true,
} as const

/** The unit of a code, or null where there is none or the scope does not reach it. */
export async function unitOf(scope: Scope, code: string): Promise<Unit | null> {
  return db.orgUnit.findFirst({ where: { AND: [{ code }, unitScope(scope)] }, select: row })
}

/** The highest unit that a scope reaches: null for a scope over everything, whose highest are the cities. */
export function rootOf(scope: Scope): string | null {
  return scope.kind === "area" ? scope.code : null
}

/** The units right below another, in the order of codes; without a parent the cities. */
export function childUnits(scope: Scope, parentCode: string | null): Promise<Unit[]> {
  const below = parentCode === null ? areaLevels[0] : areaLevels[areaLevels.indexOf(levelOf(parentCode)) + 1]
  if (!below) return Promise.resolve([])
  const code = parentCode === null ? anywhere : subtreeRange(parentCode)
  return db.orgUnit.findMany({
    where: { AND: [{ level: below, code }, unitScope(scope)] },
    select: row,
    orderBy: { code: "asc" },
  })
}

/** A unit's children with what lies in the subtree of each. */
export async function childUnitsWithCounts(
  scope: Scope,
  parentCode: string | null,
): Promise<(Unit & UnitCounts)[]> {
  const units = await childUnits(scope, parentCode)
  const [first] = units
  if (!first) return []
  const counts = await countsAt(first.level, parentCode === null ? anywhere : subtreeRange(parentCode))
  return units.map((unit) => ({ ...unit, ...(counts.get(unit.code) ?? { stations: 0, people: 0 }) }))
}

/** What lies in the whole subtree of a unit. */
export async function countsOf(code: string): Promise<UnitCounts> {
  const counts = await countsAt(levelOf(code), subtreeRange(code))
  return counts.get(code) ?? { stations: 0, people: 0 }
}

export type FoundUnit = Unit & { path: UnitName[] }

/**
 * Units inside the scope by the beginning of their code, or by a part of their name or department. Higher units first.
 * @returns at most `limit`
 */
export async function searchUnits(scope: Scope, text: string, limit = 50): Promise<FoundUnit[]> {
  if (foldForSearch(text) === "") return []
  const units = await db.orgUnit.findMany({
    where: { AND: [unitsNamed(text), unitScope(scope)] },
    select: row,
    orderBy: [{ level: "asc" }, { code: "asc" }],
    take: limit,
  })
  const paths = await pathNames(units.map(({ code }) => code))
  return units.map((unit) => ({ ...unit, path: paths.get(unit.code) ?? [] }))
}

/** Units by the beginning of their code, or by a part of their name or department, as a condition of a query. */
export function unitsNamed(text: string): Prisma.OrgUnitWhereInput {
  const q = foldForSearch(text)
  if (/^\d+$/.test(q)) return { code: { startsWith: q } }
  const contains = { contains: escapeLike(q), mode: "insensitive" } as const
  return { OR: [{ name: contains }, { departmentName: contains }] }
}

export type UnitName = { code: string; name: string }

/** Names of units by code. They are printed on every public page, so nobody's scope is asked. Unknown codes are not in the answer. */
export const unitNames = keptByKey(/^unit\./, async (codes) => {
  const rows = await db.orgUnit.findMany({
    where: { code: { in: codes } },
    select: { code: true, name: true },
  })
  return new Map(rows.map(({ code, name }) => [code, name]))
})

/** Where a unit lies: the city first, the unit itself last. Levels that have no unit are left out. */
export async function ancestorNames(code: string): Promise<UnitName[]> {
  if (!isAreaCode(code)) return []
  const names = await unitNames([...ancestorsOf(code), code])
  return [...names].map(([code, name]) => ({ code, name }))
}

/** The same for many units at once, in one query. */
export async function pathNames(codes: string[]): Promise<Map<string, UnitName[]>> {
  const names = await unitNames(codes.flatMap((code) => [...ancestorsOf(code), code]))
  const named = (code: string) => ({ code, name: names.get(code) ?? code })
  return new Map(codes.map((code) => [code, [...ancestorsOf(code), code].map(named)]))
}

/**
 * The units of a scope from its top down to a level, each with the name of the district that it lies in, in the order of codes.
 * @param also one unit that is in the answer however deep it lies
 */
export async function unitsDownTo(
  scope: Scope,
  level: AreaLevel,
  also?: string,
): Promise<(UnitName & { district: string | null })[]> {
  const levels = areaLevels.slice(0, areaLevels.indexOf(level) + 1)
  const units = await db.orgUnit.findMany({
    where: { AND: [unitScope(scope), { OR: [{ level: { in: levels } }, { code: also ?? "" }] }] },
    select: { code: true, name: true },
    orderBy: { code: "asc" },
  })
  const names = new Map(units.map(({ code, name }) => [code, name]))
  return units.map((unit) => {
    const district = ancestorAt(unit.code, "DISTRICT")
    return { ...unit, district: (district && names.get(district)) ?? null }
  })
}

/**
 * The tree of a scope's units, opened along the way to one of them: what lies below the scope's own unit, below each unit on the way,
 * and below that one itself. Where everything is in reach, down to the districts at least.
 * @returns in the order of codes, each with its depth below the highest
 */
export async function unitTree(scope: Scope, to?: string): Promise<(UnitName & { depth: number })[]> {
  const root = rootOf(scope)
  const way =
    to && isAreaCode(to) ? [...ancestorsOf(to), to].filter((code) => !root || within(code, root)) : []
  const opened = [...new Set([...(root ? [root] : []), ...way])].flatMap((code) => {
    const level = areaLevels[areaLevels.indexOf(levelOf(code)) + 1]
    return level ? [{ level, code: subtreeRange(code) }] : []
  })
  const units = await db.orgUnit.findMany({
    where: {
      AND: [unitScope(scope), { OR: root ? opened : [{ level: { in: ["CITY", "DISTRICT"] } }, ...opened] }],
    },
    select: { code: true, name: true },
    orderBy: { code: "asc" },
  })
  const depthOf = ({ code }: UnitName) => areaLevels.indexOf(levelOf(code))
  const highest = Math.min(...units.map(depthOf))
  return units.map((unit) => ({ ...unit, depth: depthOf(unit) - highest }))
}

/** Every street and community that a scope reaches, with the point that stands for it where one was set. */
export function unitsWithPoints(
  scope: Scope,
): Promise<{ code: string; name: string; lng: number | null; lat: number | null }[]> {
  return db.orgUnit.findMany({
    where: { AND: [unitScope(scope), { level: { in: ["STREET", "COMMUNITY"] } }] },
    select: { code: true, name: true, lng: true, lat: true },
    orderBy: { code: "asc" },
  })
}
