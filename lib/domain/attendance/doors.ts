import { type Day, dayOf, dayToDbDate } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import { scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { stationScope } from "../stations/scope"
import { withWords } from "../stations/search-text"

export type DoorInList = { id: string; name: string; address: string; visits: number; sessionVisits: number }

const MOST = 60

/** Open stations at which the actor may log, by name, with what was counted today. `more`: the list was cut, search narrows it. */
export async function doorsOf(
  actor: Actor,
  { q = "", now = new Date() }: { q?: string; now?: Date },
): Promise<{ day: Day; items: DoorInList[]; more: boolean }> {
  const day = dayOf(now)
  const stations = await db.station.findMany({
    where: {
      AND: [{ state: "OPEN" }, stationScope(scopeOf(actor, "attendance.log")), ...withWords(q)],
    },
    select: { id: true, name: true, address: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST + 1,
  })
  const sums = await db.attendanceDaily.findMany({
    where: { day: dayToDbDate(day), stationId: { in: stations.map(({ id }) => id) } },
    select: { stationId: true, kindCode: true, visits: true },
  })
  const items = stations.slice(0, MOST).map((station) => {
    const own = sums.filter(({ stationId }) => stationId === station.id)
    const add = (rows: typeof own) => rows.reduce((sum, { visits }) => sum + visits, 0)
    return {
      ...station,
      visits: add(own.filter(({ kindCode }) => kindCode === "")),
      sessionVisits: add(own.filter(({ kindCode }) => kindCode !== "")),
    }
  })
  return { day, items, more: stations.length > MOST }
}
