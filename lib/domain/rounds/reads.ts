import { db } from "@/lib/server/db"
import { scopeOf } from "../accounts/policy"
import { unitNames } from "../areas/reads"
import type { Actor } from "../audit/actor"
import { stationScope } from "../stations/scope"

export type StationToVisit = { id: string; name: string; unit: string }

/** Stations whose weeks the actor plans, in the order of areas: what a round trip can be made of. */
export async function stationsToVisit(actor: Actor): Promise<StationToVisit[]> {
  const rows = await db.station.findMany({
    where: { AND: [stationScope(scopeOf(actor, "schedule.plan")), { state: { in: ["APPROVED", "OPEN"] } }] },
    select: { id: true, name: true, areaCode: true },
    orderBy: [{ areaCode: "asc" }, { id: "asc" }],
    take: 300,
  })
  const units = await unitNames([...new Set(rows.map(({ areaCode }) => areaCode))])
  return rows.map(({ areaCode, ...station }) => ({ ...station, unit: units.get(areaCode) ?? areaCode }))
}
