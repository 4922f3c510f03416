import { addDays, instantAt } from "@/lib/plain/clock"
import type { LngLat } from "@/lib/plain/geometry"
import { daysOf, type Week } from "@/lib/plain/week"
import type { db } from "@/lib/server/db"
import type { Prisma } from "@/lib/server/generated/client"
import type { Tx } from "@/lib/server/transaction"
import { can } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { holidaysOn } from "../holidays/reads"
import { settings } from "../settings/reads"
import { timetableOf, timetableSelect } from "../stations/timetable-of"
import { answersInWeek } from "./answers"
import { availabilityOf } from "./availability"
import type { Engagement, SessionFacts, Surroundings } from "./rules"
import { travelMinutes, travelOf } from "./travel-rules"

type Asked = {
  stationId: string
  week: Week
  sessions: readonly SessionFacts[]
  published: readonly SessionFacts[]
  now: Date
}

/** All that a week's sessions are judged by, in as many queries for twenty sessions as for one. */
export async function surroundingsOf(tx: Tx | typeof db, actor: Actor, asked: Asked): Promise<Surroundings> {
  const { stationId, week, sessions } = asked
  const providerIds = [...new Set(sessions.flatMap(({ providerId }) => providerId ?? []))]
  // One after the other: inside a transaction there is one connection, which takes one query at a time.
  const station = await tx.station.findUniqueOrThrow({
    where: { id: stationId },
    select: { ...timetableSelect(addDays(daysOf(week)[0], -1)), lng: true, lat: true },
  })
  const rules = await settings(tx)
  const holidays = await holidaysOn(daysOf(week), tx)
  const wayTo = (place: LngLat) => travelMinutes(place, station, travelOf(rules))
  const engagements = await engagementsOf(tx, actor, asked, providerIds, wayTo)
  const availability = await availabilityOf(tx, providerIds, week, stationId)
  const answers = await answersInWeek(tx, stationId, week)
  const nextDoor = await neighbours(tx, asked)
  return {
    week,
    timetable: timetableOf(station),
    holidays,
    siblings: [...sessions, ...nextDoor],
    engagements,
    availability,
    answers,
    published: asked.published,
    rules: {
      holidayBlocks: rules["schedule.holidayBlocks"],
      outsideHoursBlocks: rules["schedule.outsideHoursBlocks"],
      doubleBookingBlocks: rules["schedule.doubleBookingBlocks"],
      declinedBlocks: rules["schedule.declinedBlocks"],
    },
    now: asked.now,
  }
}

/** Everything that could share a minute with a session of the week; none is longer than a day. */
export function aroundWeek(week: Week) {
  const [monday] = daysOf(week)
  return { startsAt: { gt: instantAt(addDays(monday, -1), 0), lt: instantAt(addDays(monday, 8), 0) } }
}

/** The station's own sessions of the weeks before and after, which may run past midnight into this one. */
function neighbours(tx: Tx | typeof db, { stationId, week }: Asked): Promise<SessionFacts[]> {
  return tx.session.findMany({
    where: { stationId, ...aroundWeek(week), cancelledAt: null, week: { week: { not: week } } },
    omit: { weekId: true, stationId: true, createdAt: true },
  })
}

const placeFields = { id: true, name: true, areaCode: true, state: true, lng: true, lat: true } as const
const placeSelect = {
  week: { select: { station: { select: placeFields } } },
} satisfies Prisma.SessionSelect
type Place = Prisma.SessionGetPayload<{ select: typeof placeSelect }>["week"]["station"]

/** Where else the providers are expected in that week. What was announced counts as announced, a draft only where nothing was. */
async function engagementsOf(
  tx: Tx | typeof db,
  actor: Actor,
  { stationId, week }: Asked,
  providerIds: string[],
  wayTo: (place: LngLat) => number,
): Promise<Engagement[]> {
  if (providerIds.length === 0) return []
  const where = {
    providerId: { in: providerIds },
    stationId: { not: stationId },
    ...aroundWeek(week),
    cancelledAt: null,
  }
  const times = { providerId: true, startsAt: true, endsAt: true } as const
  const announced = await tx.publishedSession.findMany({
    where: { ...where, current: true },
    select: { ...times, sessionId: true, publication: { select: placeSelect } },
  })
  const planned = await tx.session.findMany({ where, select: { ...times, id: true, ...placeSelect } })
  const known = new Set(announced.map(({ sessionId }) => sessionId))
  const named = (place: Place, published: boolean) => {
    const open = published && place.state === "OPEN"
    const seen = can(actor, "schedule.read", { areaCode: place.areaCode, stationId: place.id })
    return open || seen ? place.name : null
  }
  return [
    ...announced.map((row) => ({ ...row, place: row.publication.week.station, published: true })),
    ...planned
      .filter(({ id }) => !known.has(id))
      .map((row) => ({ ...row, place: row.week.station, published: false })),
  ].map(({ providerId, startsAt, endsAt, place, published }) => ({
    providerId: providerId ?? "",
    startsAt,
    endsAt,
    published,
    travelMinutes: wayTo(place),
    station: named(place, published),
  }))
}
