import { type Day, dayOf, dayToDbDate, dbDateToDay } from "@/lib/plain/clock"
import type { Span } from "@/lib/plain/spans"
import { daysOf, type Week, weekOf } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import { closureOn, hoursOn } from "../stations/opening"
import { timetableOf, timetableSelect } from "../stations/timetable-of"

export type PosterDay = {
  day: Day
  spans: Span[]
  /** Why the hours are not the weekday's own. */
  reason: string | null
  /** Shut by a closure: what was announced for the day does not take place. */
  closed: boolean
  sessions: { id: string; kind: string; kindEn: string; startsAt: Date; endsAt: Date; place: string }[]
}

export type Poster = {
  id: string
  name: string
  nameEn: string | null
  address: string
  accessNotes: string | null
  week: Week
  days: PosterDay[]
}

/** A station's sheet for the week: hours and published services of each day. For anyone; null unless the station is open. */
export async function publicPoster(id: string, now = new Date()): Promise<Poster | null> {
  const week = weekOf(dayOf(now))
  const days = daysOf(week)
  const [station, sessions] = await Promise.all([
    db.station.findFirst({
      where: { id, state: "OPEN" },
      select: { name: true, nameEn: true, address: true, accessNotes: true, ...timetableSelect(days[0]) },
    }),
    db.publishedSession.findMany({
      where: {
        stationId: id,
        current: true,
        cancelledAt: null,
        day: { gte: dayToDbDate(days[0]), lte: dayToDbDate(days[6]) },
      },
      select: {
        sessionId: true,
        day: true,
        startsAt: true,
        endsAt: true,
        place: true,
        kind: { select: { name: true, nameEn: true } },
      },
      orderBy: [{ startsAt: "asc" }, { sessionId: "asc" }],
    }),
  ])
  if (!station) return null
  const timetable = timetableOf(station)
  const { name, nameEn, address, accessNotes } = station
  return {
    id,
    name,
    nameEn,
    address,
    accessNotes,
    week,
    days: days.map((day) => ({
      day,
      ...hoursOn(timetable, day),
      closed: !!closureOn(timetable.closures, day),
      sessions: sessions
        .filter((session) => dbDateToDay(session.day) === day)
        .map(({ sessionId, kind, startsAt, endsAt, place }) => ({
          id: sessionId,
          kind: kind.name,
          kindEn: kind.nameEn,
          startsAt,
          endsAt,
          place,
        })),
    })),
  }
}
