import { type Day, dayOf, instantAt, minuteOf, weekdayOf } from "@/lib/plain/clock"
import { haversineMeters, type LngLat } from "@/lib/plain/geometry"
import { daysOf } from "@/lib/plain/week"
import { type ProblemKind, problemsOf, type SessionProblem } from "../schedules/rules"
import type { Travel } from "../schedules/travel-rules"
import { besideStops, type Place, type Service, type Stop, sessionAt } from "./stop-rules"

export type Bounds = {
  weekdays: readonly number[]
  /** How long each stop lasts; minutes of the day between which it lies. */
  minutes: number
  earliest: number
  latest: number
  perDay: number
}

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
