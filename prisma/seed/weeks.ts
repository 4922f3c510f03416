import { holidaysOn } from "@/lib/domain/holidays/reads"
import { cancelSession } from "@/lib/domain/schedules/cancel-session"
import { publishWeek } from "@/lib/domain/schedules/publish-week"
import { saveWeek } from "@/lib/domain/schedules/save-week"
import type { SaveWeekInput } from "@/lib/domain/schedules/schema"
import { addDays, instantAt } from "@/lib/plain/clock"
import { addWeeks, daysOf, mondayOf, type Week, weekNow } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import type { Actors } from "./actors"
import { done } from "./done"
import { minutesOf } from "./hours"
import { arrangeRotas, type RotaItem } from "./rota"
import { idOf, type StationIds } from "./stations"
import type { Deed } from "./timeline"
import type { ProviderKey } from "./world/providers"
import { STATIONS, type StationSeed } from "./world/stations"
import { AMENDED, CALLED_OFF, DRAFTS, FORGETFUL, LATE } from "./world/weeks"

type ProviderIds = Record<ProviderKey, string>
type Planned = SaveWeekInput["sessions"][number]
export type Told = { actors: Actors; ids: StationIds; providers: ProviderIds; now: Date }

/** Weeks before this one that the story covers. */
export const WEEKS_BACK = 6
const HOUR_MS = 3_600_000

/** Every open station's weeks: published at the end of the week before, some late, some amended, some only planned. */
export function weekDeeds(told: Told): Deed[] {
  const thisWeek = weekNow(told.now)
  const rotas = arrangeRotas(STATIONS)
  const deeds = STATIONS.flatMap((station, index) =>
    Array.from({ length: WEEKS_BACK + 2 }, (_, n) => n - WEEKS_BACK).flatMap((offset) => {
      const at = publishedAt(station, index, offset, told.now)
      const rota = rotas.get(station.name) ?? []
      return at ? [publication(station, addWeeks(thisWeek, offset), rota, at, told)] : []
    }),
  )
  return [
    ...deeds,
    ...drafts(thisWeek, rotas, told),
    ...calledOff(thisWeek, told),
    ...amended(thisWeek, told),
  ]
}

const SLOTS: [daysBefore: number, time: string][] = [
  [4, "16:20"],
  [3, "10:05"],
  [3, "15:40"],
]

/** When a station publishes the week so many weeks from this one; null where it does not. */
function publishedAt({ name, state }: StationSeed, index: number, offset: number, now: Date): Date | null {
  if (state === "suspended" ? offset >= -1 : state === "closed" ? offset >= -3 : state !== undefined)
    return null
  if (offset === 0 && FORGETFUL.includes(name)) return null
  if (offset === 1 && LATE.includes(name)) return null
  const monday = mondayOf(addWeeks(weekNow(now), offset))
  const [daysBefore, time] = SLOTS[index % SLOTS.length] as [number, string]
  const slot = instantAt(addDays(monday, -daysBefore), minutesOf(time))
  const soon = new Date(now.getTime() - 2 * HOUR_MS)
  if (slot <= soon) return slot
  // Before the usual time only the early ones have published the coming week.
  return index % SLOTS.length === 0 ? soon : null
}

function publication(station: StationSeed, week: Week, rota: RotaItem[], at: Date, told: Told): Deed {
  return {
    at,
    act: async () => {
      const sessions = await sessionsOf(week, rota, told.providers)
      if (sessions.length === 0) return
      const office = told.actors.office(station.areaCode)
      const stationId = idOf(station.name, told.ids)
      const { revision } = done(await saveWeek(office, { stationId, week, revision: 0, sessions }))
      done(await publishWeek(office, { stationId, week, revision }))
    },
  }
}

/** Whether the week's number is even. */
export function parityOf(week: Week): "even" | "odd" {
  return Number(week.slice(-2)) % 2 === 0 ? "even" : "odd"
}

// Nothing is planned on a public holiday.
async function sessionsOf(week: Week, rota: RotaItem[], providers: ProviderIds): Promise<Planned[]> {
  const holidays = await holidaysOn(daysOf(week))
  const parity = parityOf(week)
  return rota
    .filter(({ weeks }) => !weeks || weeks === parity)
    .flatMap(
      ({
        weekday,
        opens,
        closes,
        kindCode,
        place = "",
        capacity = null,
        bookable = false,
        note = null,
        provider,
      }) => {
        const day = daysOf(week)[weekday - 1] ?? ""
        if (holidays[day]?.kind === "off") return []
        const time = { startsAt: instantAt(day, opens), endsAt: instantAt(day, closes) }
        return [
          {
            ...time,
            kindCode,
            place,
            capacity,
            bookable,
            note,
            providerId: provider ? providers[provider] : null,
          },
        ]
      },
    )
}

function drafts(thisWeek: Week, rotas: Map<string, RotaItem[]>, told: Told): Deed[] {
  const week = addWeeks(thisWeek, 1)
  return DRAFTS.map(({ station: name, also }) => ({
    at: new Date(told.now.getTime() - 1.5 * HOUR_MS),
    act: async () => {
      const { areaCode = "" } = STATIONS.find((station) => station.name === name) ?? {}
      const own = rotas.get(name) ?? []
      const more = also.map(({ from, minutes, ...item }) => ({
        ...item,
        opens: minutesOf(from),
        closes: minutesOf(from) + minutes,
      }))
      const sessions = await sessionsOf(week, [...own, ...more], told.providers)
      const input = { stationId: idOf(name, told.ids), week, revision: 0, sessions }
      done(await saveWeek(told.actors.office(areaCode), input))
    },
  }))
}

function calledOff(thisWeek: Week, told: Told): Deed[] {
  return CALLED_OFF.map(({ station, offset, kindCode, weekday, time, reason }) => ({
    at: earlier(
      instantAt(addDays(mondayOf(addWeeks(thisWeek, offset)), weekday - 1), minutesOf(time)),
      told,
      1.2,
    ),
    act: async () => {
      const session = await publishedSession(station, addWeeks(thisWeek, offset), kindCode, told)
      if (session) done(await cancelSession(session.office, { sessionId: session.id, reason }))
    },
  }))
}

function amended(thisWeek: Week, told: Told): Deed[] {
  return AMENDED.map(({ station, kindCode, later, weekday, time, reason }) => ({
    at: earlier(instantAt(addDays(mondayOf(thisWeek), weekday - 1), minutesOf(time)), told, 1),
    act: async () => {
      const found = await publishedSession(station, thisWeek, kindCode, told)
      if (!found) return
      const { office, stationId } = found
      const week = await db.weekSchedule.findUniqueOrThrow({
        where: { stationId_week: { stationId, week: thisWeek } },
        include: { sessions: { omit: { weekId: true, stationId: true, createdAt: true } } },
      })
      const sessions = week.sessions.map(({ cancelledAt, cancelReason, ...session }) =>
        session.id === found.id
          ? {
              ...session,
              changeReason: reason,
              startsAt: shifted(session.startsAt, later),
              endsAt: shifted(session.endsAt, later),
            }
          : session,
      )
      const { revision } = week
      const saved = done(await saveWeek(office, { stationId, week: thisWeek, revision, sessions }))
      done(await publishWeek(office, { stationId, week: thisWeek, revision: saved.revision }))
    },
  }))
}

function shifted(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000)
}

/** The time itself, unless it is still to come: then some hours before now. */
function earlier(at: Date, { now }: Told, hours: number): Date {
  const latest = new Date(now.getTime() - hours * HOUR_MS)
  return at < latest ? at : latest
}

// What a holiday took out of the rota cannot be cancelled either.
async function publishedSession(name: string, week: Week, kindCode: string, { actors, ids }: Told) {
  const stationId = idOf(name, ids)
  const { areaCode } = await db.station.findUniqueOrThrow({
    where: { id: stationId },
    select: { areaCode: true },
  })
  const session = await db.publishedSession.findFirst({
    where: { stationId, kindCode, current: true, publication: { week: { week } } },
    select: { sessionId: true, startsAt: true },
  })
  return session && { id: session.sessionId, stationId, office: actors.office(areaCode) }
}
