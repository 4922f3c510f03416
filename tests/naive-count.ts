import { addDays, type Day } from "@/lib/plain/clock"
import { daysOf, type Week } from "@/lib/plain/week"
import { db } from "@/lib/server/db"

/** Loads every row there is. The dashboard's figures are compared with counting these one by one, in JavaScript, without any roll-up. */
export async function everything() {
  const [stations, sessions, allEntries, voids] = await Promise.all([
    db.station.findMany(),
    db.publishedSession.findMany({
      where: { publication: { current: true } },
      include: { publication: { include: { week: true } } },
    }),
    db.attendanceEntry.findMany(),
    db.attendanceVoid.findMany(),
  ])
  const wrong = new Set(voids.map(({ entryId }) => entryId))
  const entries = allEntries.filter(({ id }) => !wrong.has(id))
  return { stations, sessions, entries }
}
type Everything = Awaited<ReturnType<typeof everything>>
type Entry = Everything["entries"][number]
type Session = Everything["sessions"][number]

/** A day in Shanghai by the zone database, which the code under test doesn't use. */
const shanghai = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai", dateStyle: "short" })
export const dayInShanghai = (at: Date): Day => shanghai.format(at)

function sumOf(entries: Entry[]): number {
  let sum = 0
  for (const entry of entries) sum += entry.quantity
  return sum
}

/** The figures of one area (by prefix of its code) and period, from first principles. `only` narrows both down to a part. */
export function recount(
  { entries, sessions }: Everything,
  area: string,
  period: { from: Day; to: Day },
  now: Date,
  only: { entry?: (entry: Entry) => boolean; session?: (session: Session) => boolean } = {},
) {
  const inside = (day: Day) => day >= period.from && day <= period.to
  const came = entries.filter(
    (e) => e.areaCode.startsWith(area) && inside(dayInShanghai(e.at)) && (only.entry?.(e) ?? true),
  )
  const announced = sessions.filter(
    (s) => s.areaCode.startsWith(area) && inside(dayInShanghai(s.startsAt)) && (only.session?.(s) ?? true),
  )
  const logged = (s: Session) => entries.some((e) => e.sessionId === s.sessionId)
  const stands = announced.filter((s) => !s.cancelledAt)
  const over = stands.filter((s) => s.endsAt <= now)
  return {
    visits: sumOf(came.filter((e) => e.sessionId === null)),
    sessionVisits: sumOf(came.filter((e) => e.sessionId !== null)),
    people: new Set(came.flatMap((e) => (e.pseudonym ? [Buffer.from(e.pseudonym).toString("hex")] : [])))
      .size,
    sessions: {
      planned: announced.length,
      held: over.filter(logged).length,
      unlogged: over.filter((s) => !logged(s)).length,
      upcoming: stands.length - over.length,
      cancelled: announced.length - stands.length,
    },
  }
}

/** Open stations of an area, and those of them that riders can read a week of. */
export function publishedStations({ stations, sessions }: Everything, area: string, week: Week) {
  const open = stations.filter((s) => s.state === "OPEN" && s.areaCode.startsWith(area))
  const named = new Set(
    sessions.filter((s) => s.publication.week.week === week && !s.cancelledAt).map((s) => s.stationId),
  )
  return { open, published: open.filter(({ id }) => named.has(id)) }
}

export function weekAsPeriod(week: Week) {
  const monday = daysOf(week)[0]
  return { from: monday, to: addDays(monday, 6) }
}
