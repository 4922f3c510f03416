import { addSession } from "@/lib/domain/schedules/add-session"
import { publishWeek } from "@/lib/domain/schedules/publish-week"
import { instantAt } from "@/lib/plain/clock"
import { addWeeks, daysOf, weekNow } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import { anActor, aStation } from "./door"

// Never the running week: what is planned in these tests lies ahead, whenever they run.
export const week = addWeeks(weekNow(new Date()), 2)
export const [monday, tuesday, wednesday] = daysOf(week)
export const street = anActor("STREET", "110114012")

/** A session without anything that it could do without. */
export const plain = {
  kindCode: "haircut",
  providerId: null,
  place: "",
  capacity: null,
  bookable: false,
  note: null,
}

/** From a minute of a day to another. */
export const at = (day: string, from: number, to: number) => ({
  startsAt: instantAt(day, from),
  endsAt: instantAt(day, to),
})

/** "ok", or the code of the refusal. */
export const codeOf = (result: { ok: boolean; code?: string }) => (result.ok ? "ok" : result.code)

/** A station that is open from nine to nine, every day. */
export async function aDoor(over: Parameters<typeof aStation>[0] = {}) {
  const station = await aStation(over)
  await db.openingSpan.createMany({
    data: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      stationId: station.id,
      weekday,
      opens: 540,
      closes: 1260,
    })),
  })
  return station
}

/** A session in the working copy: Monday from ten to eleven unless told. */
export async function added(stationId: string, revision: number, over: object = {}) {
  const session = { ...plain, ...at(monday, 600, 660), ...over }
  const result = await addSession(street, { stationId, week, revision, ...session })
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.details)}`)
  return result.value
}

/** A station whose week riders read. */
export async function aPublishedWeek(sessions: object[] = [{}]) {
  const station = await aDoor()
  let revision = 0
  const ids: string[] = []
  for (const session of sessions) {
    const one = await added(station.id, revision, session)
    ids.push(one.id)
    revision = one.revision
  }
  const published = await publishWeek(street, { stationId: station.id, week, revision })
  if (!published.ok) throw new Error(published.code)
  return { station, ids, revision }
}
