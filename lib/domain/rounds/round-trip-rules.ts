import { type Day, dayOf, instantAt, minuteOf, weekdayOf } from "@/lib/plain/clock"
import { haversineMeters, type LngLat } from "@/lib/plain/geometry"
import { daysOf } from "@/lib/plain/week"
import {
  asPlanned,
  type ProblemKind,
  problemsOf,
  type SessionFacts,
  type SessionProblem,
  type Surroundings,
} from "../schedules/rules"
import { type Travel, travelMinutes } from "../schedules/travel-rules"

/** A station that is to be visited, with its week. */
export type Place = {
  stationId: string
  name: string
  point: LngLat
  /** Of its week, with the provider's engagements at other stations. */
  around: Surroundings
  /** How many more sessions its week can hold. */
  room: number
}

/** What is held at every stop. */
export type Service = Pick<SessionFacts, "kindCode" | "place" | "capacity" | "note"> & { providerId: string }

export type Bounds = {
  weekdays: readonly number[]
  /** How long each stop lasts; minutes of the day between which it lies. */
  minutes: number
  earliest: number
  latest: number
  perDay: number
}

export type Stop = { stationId: string; startsAt: Date; endsAt: Date }
/** Why a station is not visited on a day; one reason for each of the days. */
export type Why = { day: Day; kind: ProblemKind | "dayFull" | "weekFull"; about?: string }
export type LeftOut = { stationId: string; why: Why[] }

/** Stops begin on the quarter. */
const STEP = 15

/** Pointed out in a week that somebody plans by hand; a round trip that is proposed keeps clear of them. */
const AVOIDED: readonly ProblemKind[] = [
  "outsideHours",
  "doubleBooked",
  "maybeDoubleBooked",
  "tooFar",
  "holiday",
  "alreadyOver",
]
/** The provider cannot be there, whoever insists. */
const IMPOSSIBLE: readonly ProblemKind[] = ["doubleBooked", "maybeDoubleBooked", "tooFar"]

/**
 * Where a provider could be when: the places in their order, each on the first day that has room for it, after the stops before it on
 * that day and the way from there. What is proposed together can be published together.
 */
export function proposeStops(
  places: readonly Place[],
  service: Service,
  bounds: Bounds,
  travel: Travel,
): { stops: Stop[]; leftOut: LeftOut[] } {
  const stops: Stop[] = []
  const leftOut: LeftOut[] = []
  for (const place of places) {
    const days = daysOf(place.around.week).filter((day) => bounds.weekdays.includes(weekdayOf(day)))
    const why: Why[] = []
    const found = days.some((day) => {
      const tried = tryDay(day, place, { places, stops, service, bounds, travel })
      if ("stop" in tried) stops.push(tried.stop)
      else why.push(tried.why)
      return "stop" in tried
    })
    if (!found) leftOut.push({ stationId: place.stationId, why })
  }
  return { stops: stops.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()), leftOut }
}

type Trip = {
  places: readonly Place[]
  stops: readonly Stop[]
  service: Service
  bounds: Bounds
  travel: Travel
}

function tryDay(day: Day, place: Place, trip: Trip): { stop: Stop } | { why: Why } {
  const { stops, bounds, service } = trip
  const before = stops.filter(({ startsAt }) => dayOf(startsAt) === day)
  if (place.room <= 0) return { why: { day, kind: "weekFull" } }
  if (before.length >= bounds.perDay) return { why: { day, kind: "dayFull" } }
  const around = besideStops(place, trip)
  let why: Why = { day, kind: "dayFull" }
  const from = Math.max(bounds.earliest, ...before.map(({ endsAt }) => minuteOf(endsAt)))
  for (let start = Math.ceil(from / STEP) * STEP; start + bounds.minutes <= bounds.latest; start += STEP) {
    const stop = {
      stationId: place.stationId,
      startsAt: instantAt(day, start),
      endsAt: instantAt(day, start + bounds.minutes),
    }
    const obstacle = problemsOf(sessionAt(stop, service), around).find(isAvoided)
    if (!obstacle) return { stop }
    // The first is what the day is like there; that it also leaves no time for the way says less.
    if (why.kind === "dayFull" && obstacle.kind !== "tooFar")
      why = { day, kind: obstacle.kind, ...(obstacle.about ? { about: obstacle.about } : {}) }
  }
  return { why }
}

function isAvoided({ severity, kind }: SessionProblem): boolean {
  return severity === "blocks" || AVOIDED.includes(kind)
}

/** A stop as the session that it becomes. */
export function sessionAt({ stationId, startsAt, endsAt }: Stop, service: Service): SessionFacts {
  return { ...asPlanned, ...service, id: `stop.${stationId}`, startsAt, endsAt }
}

/** A place's surroundings once the other stops are kept: there the provider is expected as well. */
function besideStops(place: Place, { places, stops, service, travel }: Omit<Trip, "bounds">): Surroundings {
  const others = stops.filter(({ stationId }) => stationId !== place.stationId)
  const named = new Map(places.map((one) => [one.stationId, one]))
  const { engagements, availability } = place.around
  const known = availability[service.providerId]
  const minutes = others.reduce(
    (sum, { startsAt, endsAt }) => sum + (Number(endsAt) - Number(startsAt)) / 60_000,
    0,
  )
  return {
    ...place.around,
    engagements: [
      ...engagements,
      ...others.map(({ stationId, startsAt, endsAt }) => {
        const other = named.get(stationId)
        return {
          ...{ providerId: service.providerId, startsAt, endsAt, published: false },
          station: other?.name ?? null,
          travelMinutes: other ? travelMinutes(other.point, place.point, travel) : 0,
        }
      }),
    ],
    availability: known
      ? {
          ...availability,
          [service.providerId]: {
            ...known,
            elsewhere: {
              sessions: known.elsewhere.sessions + others.length,
              minutes: known.elsewhere.minutes + minutes,
            },
          },
        }
      : availability,
  }
}

/** What is wrong with each stop, once all of them are kept. */
export function judgeStops(
  stops: readonly Stop[],
  places: readonly Place[],
  service: Service,
  travel: Travel,
): { stop: Stop; problems: SessionProblem[] }[] {
  const named = new Map(places.map((place) => [place.stationId, place]))
  return stops.map((stop) => {
    const place = named.get(stop.stationId)
    const problems = place
      ? problemsOf(sessionAt(stop, service), besideStops(place, { places, stops, service, travel }))
      : []
    return { stop, problems }
  })
}

/** What keeps a stop from being written at all. */
export function obstacleOf(problems: readonly SessionProblem[]): SessionProblem | undefined {
  return problems.find(({ severity, kind }) => severity === "blocks" || IMPOSSIBLE.includes(kind))
}

/** From each place to the nearest of those that are left, beginning with the first. */
export function nearestFirst<P extends { point: LngLat }>(places: readonly P[]): P[] {
  const left = [...places]
  const way = left.splice(0, 1)
  for (let here = way[0]; here && left.length > 0; ) {
    const { point } = here
    const next = left.reduce((best, one) =>
      haversineMeters(point, one.point) < haversineMeters(point, best.point) ? one : best,
    )
    left.splice(left.indexOf(next), 1)
    way.push(next)
    here = next
  }
  return way
}
