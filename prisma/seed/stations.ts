import { dayToDbDate } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import type { StationState } from "@/lib/server/generated/enums"
import { spansOf } from "./hours"
import { STATIONS } from "./world/stations"

/** @returns ids by name */
export async function loadStations(now: Date): Promise<Map<string, string>> {
  const rows = await db.station.createManyAndReturn({
    select: { id: true, name: true },
    data: STATIONS.map(({ facilities, hours, effects, state, pull, ...station }) => ({
      ...station,
      state: (state ?? "open").toUpperCase() as StationState,
      searchText: `${station.name} ${station.address}`.toLowerCase(),
      verifiedAt: now,
      openedAt: now,
    })),
  })
  const idOf = new Map(rows.map(({ id, name }) => [name, id]))
  const each = STATIONS.flatMap((station) => {
    const stationId = idOf.get(station.name)
    return stationId ? [{ stationId, ...station }] : []
  })
  await db.facility.createMany({
    data: each.flatMap(({ stationId, facilities }) =>
      facilities.map((facility, position) => ({ stationId, position, ...facility })),
    ),
  })
  await db.openingSpan.createMany({
    data: each.flatMap(({ stationId, hours }) => spansOf(hours).map((span) => ({ stationId, ...span }))),
  })
  await db.effectMeasure.createMany({
    data: each.flatMap(({ stationId, effects = [] }) =>
      effects.map((effect, position) => ({
        stationId,
        position,
        ...effect,
        measuredOn: dayToDbDate(effect.measuredOn),
      })),
    ),
  })
  return idOf
}
