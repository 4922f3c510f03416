import { areaCodeLength, areaLevels, isAreaCode, levelOf, subtreeRange, within } from "@/lib/plain/area-code"
import { db } from "@/lib/server/db"
import { scopeOf } from "../accounts/policy"
import { ancestorNames, type UnitName, unitNames } from "../areas/reads"
import type { Actor } from "../audit/actor"
import { doorOf, doorSelect } from "../stations/door"
import { stationScope } from "../stations/scope"
import type { Standing } from "../stations/standing-rules"
import { lastDays, onTimeOf, type Period } from "./on-time"
import { addOnTime, NEVER_DUE, type OnTime } from "./on-time-rules"

export type UnitOpenings = UnitName & {
  /** In service. */
  stations: number
  /** Riders' reports speak against "open", and nobody has answered them. */
  doubted: number
  onTime: OnTime
}
export type StationOpening = {
  id: string
  name: string
  areaCode: string
  standing: Standing
  last: { kind: "OPEN" | "CLOSE"; at: Date } | null
  onTime: OnTime
}
export type Openings = {
  /** The area looked at, the units above it first; empty for who has a single station. */
  path: UnitName[]
  period: Period
  total: Omit<UnitOpenings, keyof UnitName>
  /** The units right below; what the area keeps itself stands under its own code. */
  units: UnitOpenings[]
  /** Those that riders found shut first, then by how seldom they opened on time; no more than `MOST_STATIONS`. */
  stations: StationOpening[]
}

export const MOST_STATIONS = 100

/**
 * How the doors of an area are kept: unit by unit, and the stations that need a word. Null for an area out of sight. Every station's
 * days are gone through in memory, as no statement knows what hours, exceptions and closures make of a day.
 */
export async function openingsOf(
  actor: Actor,
  asked: string | undefined,
  now = new Date(),
): Promise<Openings | null> {
  const scope = scopeOf(actor, "opening.read")
  const root = scope.kind === "area" ? scope.code : null
  const area = asked ?? root
  if (area !== null && !(root && isAreaCode(area) && within(area, root))) return null
  const period = lastDays(now)
  const [path, rows] = await Promise.all([
    area ? ancestorNames(area) : [],
    db.station.findMany({
      where: {
        AND: [{ state: "OPEN" }, stationScope(scope), area ? { areaCode: subtreeRange(area) } : {}],
      },
      select: { id: true, name: true, areaCode: true, ...doorSelect(now) },
      orderBy: [{ areaCode: "asc" }, { id: "asc" }],
    }),
  ])
  if (area && path.at(-1)?.code !== area) return null
  const onTime = await onTimeOf(
    rows.map(({ id }) => id),
    period,
    now,
  )
  const stations = rows.map((row): StationOpening => {
    const { punchKind, punchAt } = row
    return {
      id: row.id,
      name: row.name,
      areaCode: row.areaCode,
      standing: doorOf(row, now).standing,
      last: punchKind && punchAt ? { kind: punchKind, at: punchAt } : null,
      onTime: onTime.get(row.id) ?? NEVER_DUE,
    }
  })
  return {
    path: root ? path.filter(({ code }) => within(code, root)) : path,
    period,
    total: sumOf(stations),
    units: await unitsOf(area, stations),
    stations: [...stations].sort(byNeed).slice(0, MOST_STATIONS),
  }
}

function sumOf(stations: StationOpening[]): Openings["total"] {
  return {
    stations: stations.length,
    doubted: stations.filter(({ standing }) => standing.state === "probablyShut").length,
    onTime: stations.reduce((sum, { onTime }) => addOnTime(sum, onTime), NEVER_DUE),
  }
}

async function unitsOf(area: string | null, stations: StationOpening[]): Promise<UnitOpenings[]> {
  const below = area && areaLevels[areaLevels.indexOf(levelOf(area)) + 1]
  if (!below) return []
  const groups = new Map<string, StationOpening[]>()
  for (const station of stations) {
    const code = station.areaCode.slice(0, areaCodeLength[below])
    groups.set(code, [...(groups.get(code) ?? []), station])
  }
  const names = await unitNames(groups.keys())
  return [...groups].map(([code, own]) => ({ code, name: names.get(code) ?? code, ...sumOf(own) }))
}

function byNeed(a: StationOpening, b: StationOpening): number {
  const doubt = (one: StationOpening) => (one.standing.state === "probablyShut" ? 0 : 1)
  const rate = ({ onTime: { due, onTime } }: StationOpening) => (due === 0 ? 1 : onTime / due)
  return doubt(a) - doubt(b) || rate(a) - rate(b)
}
