import { randomUUID } from "node:crypto"
import { doorsOf } from "@/lib/domain/attendance/doors"
import { entriesOf } from "@/lib/domain/attendance/entry-rows"
import { logBatch } from "@/lib/domain/attendance/log-batch"
import { logEntry } from "@/lib/domain/attendance/log-entry"
import { doorOf } from "@/lib/domain/attendance/reads"
import { unusualDays } from "@/lib/domain/attendance/unusual-days"
import { voidEntry } from "@/lib/domain/attendance/void-entry"
import { addDays, dayOf, dayToDbDate } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import type { World } from "../callers"
import type { Deed } from "../deeds"

const entry = () => ({ key: randomUUID(), occupation: "COURIER" as const, quantity: 1 })

/** A keeper's slip of the finger. */
export async function mistake({ callers, stations }: World) {
  const logged = await logEntry(callers.keeper.actor, { ...entry(), stationId: stations.home })
  if (!logged.ok) throw new Error(logged.code)
  return { entryId: logged.value.id, day: logged.value.day, reason: "误点" }
}

/** A day with many times what the weeks before it had. */
async function aCrowd(stationId: string) {
  const { areaCode } = await db.station.findUniqueOrThrow({ where: { id: stationId } })
  const today = dayOf(new Date())
  const row = { areaCode, stationId, kindCode: "", occupation: "FREIGHT" as const }
  await db.attendanceDaily.createMany({
    data: [0, 1, 2, 3].map((weeks) => ({
      ...row,
      day: dayToDbDate(addDays(today, -7 * weeks)),
      visits: weeks === 0 ? 900 : 20,
    })),
    skipDuplicates: true,
  })
}

const atOpenDoor =
  (work: (stationId: string) => Awaited<ReturnType<Deed>>): Deed =>
  async ({ stations }) => {
    await db.station.update({ where: { id: stations.home }, data: { state: "OPEN" } })
    return work(stations.home)
  }

export const attendanceDeeds: Record<string, Deed> = {
  logEntry: atOpenDoor((stationId) => (actor) => logEntry(actor, { ...entry(), stationId })),
  logBatch: atOpenDoor((id) => (actor) => logBatch(actor, id, [{ ok: true, value: entry() }])),
  voidEntry: async (world) => {
    await db.station.update({ where: { id: world.stations.home }, data: { state: "OPEN" } })
    const wrong = await mistake(world)
    return (actor) => voidEntry(actor, wrong)
  },
  doorOf: atOpenDoor((id) => (actor) => doorOf(actor, id)),
  doorsOf: atOpenDoor((id) => async (actor) => (await doorsOf(actor, {})).items.some((d) => d.id === id)),
  unusualDays: async ({ stations: { home } }) => {
    await aCrowd(home)
    return async (actor) => (await unusualDays(actor)).some(({ stationId }) => stationId === home)
  },
  entriesOf: atOpenDoor((id) => (actor) => entriesOf(actor, id, { day: dayOf(new Date()) })),
}
