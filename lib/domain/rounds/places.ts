import type { db } from "@/lib/server/db"
import type { Tx } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { SESSIONS_LIMIT } from "../schedules/schema"
import { surroundingsOf } from "../schedules/surroundings"
import type { StandingWeek } from "../schedules/week-rows"
import { type Place, type Service, sessionAt } from "./stop-rules"

/** The places of a round trip, in the order of their weeks. */
export async function placesOf(
  tx: Tx | typeof db,
  actor: Actor,
  weeks: readonly StandingWeek[],
  service: Service,
  now: Date,
): Promise<Place[]> {
  const ids = weeks.map(({ station }) => station.id)
  const rows = await tx.station.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, lng: true, lat: true },
  })
  const places: Place[] = []
  for (const week of weeks) {
    const stationId = week.station.id
    const { name = "", lng = 0, lat = 0 } = rows.find(({ id }) => id === stationId) ?? {}
    // Of whom the surroundings are to know: the provider is not planned there yet.
    const wanted = sessionAt({ stationId, startsAt: now, endsAt: now }, service)
    const around = await surroundingsOf(tx, actor, {
      ...{ stationId, week: week.week, now },
      sessions: [...week.sessions, wanted],
      published: week.publication?.rows ?? [],
    })
    places.push({
      ...{ stationId, name, point: { lng, lat } },
      around: { ...around, siblings: around.siblings.filter(({ id }) => id !== wanted.id) },
      room: SESSIONS_LIMIT - week.sessions.length,
    })
  }
  return places
}
