import { type Day, dayOf, dayToDbDate } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import type { Actor } from "../audit/actor"
import { type EntryRow, entryRows } from "./entry-rows"
import { takesAttendance } from "./rules"
import { OCCUPATIONS, type Occupation } from "./schema"
import { stationInSight } from "./station-in-sight"

export type DoorSession = {
  id: string
  kindCode: string
  kind: string
  kindEn: string
  startsAt: Date
  endsAt: Date
  cancelled: boolean
  /** Whether it takes attendance at this moment. */
  open: boolean
  visits: number
}

/** One station's day, as its keeper works with it. */
export type Door = {
  stationId: string
  station: string
  areaCode: string
  state: string
  day: Day
  /** 人次 at the door and at sessions, and 人数 of phones. */
  visits: number
  sessionVisits: number
  people: number
  /** At the door, by what they do; every occupation is there. */
  occupations: { occupation: Occupation; visits: number }[]
  sessions: DoorSession[]
  /** The latest, voided ones among them. */
  entries: EntryRow[]
  nextCursor: string | null
}

const LATEST = 10

/** A day of a station that the actor may see attendance of; null when it is hidden. */
export async function doorOf(
  actor: Actor,
  stationId: string,
  ask: { day?: Day; now?: Date; limit?: number; cursor?: string } = {},
): Promise<Door | null> {
  const found = await stationInSight(actor, stationId, "attendance.read")
  if (!found.ok) return null
  const { now = new Date(), limit = LATEST, cursor } = ask
  const today = ask.day ?? dayOf(now)
  const where = { stationId, day: dayToDbDate(today) }
  const [sums, people, sessions, { items: entries, nextCursor }] = await Promise.all([
    db.attendanceDaily.findMany({ where, select: { kindCode: true, occupation: true, visits: true } }),
    db.attendancePerson.count({ where: { ...where, entries: { gt: 0 } } }),
    sessionsOn(stationId, today, now),
    entryRows(stationId, today, { limit, cursor }),
  ])
  const atDoor = sums.filter(({ kindCode }) => kindCode === "")
  const add = (rows: { visits: number }[]) => rows.reduce((sum, { visits }) => sum + visits, 0)
  return {
    stationId,
    station: found.value.name,
    areaCode: found.value.areaCode,
    state: found.value.state,
    day: today,
    visits: add(atDoor),
    sessionVisits: add(sums) - add(atDoor),
    people,
    occupations: OCCUPATIONS.map((occupation) => ({
      occupation,
      visits: add(atDoor.filter((row) => row.occupation === occupation)),
    })),
    sessions,
    entries,
    nextCursor,
  }
}

/** What riders were promised on a day, with how many came. */
async function sessionsOn(stationId: string, day: Day, now: Date): Promise<DoorSession[]> {
  const rows = await db.publishedSession.findMany({
    where: { stationId, day: dayToDbDate(day), current: true },
    select: {
      sessionId: true,
      kindCode: true,
      startsAt: true,
      endsAt: true,
      cancelledAt: true,
      kind: { select: { name: true, nameEn: true } },
    },
    orderBy: [{ startsAt: "asc" }, { sessionId: "asc" }],
  })
  const counts = await db.sessionAttendance.findMany({
    where: { sessionId: { in: rows.map(({ sessionId }) => sessionId) } },
  })
  const visits = new Map(counts.map((row) => [row.sessionId, row.visits]))
  return rows.map(({ sessionId, kind, cancelledAt, ...session }) => ({
    ...session,
    id: sessionId,
    kind: kind.name,
    kindEn: kind.nameEn,
    cancelled: cancelledAt !== null,
    open: takesAttendance({ ...session, cancelled: cancelledAt !== null }, now),
    visits: visits.get(sessionId) ?? 0,
  }))
}
