import type { LngLat } from "@/lib/plain/geometry"
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
export type Service = Pick<SessionFacts, "kindCode" | "place" | "capacity" | "bookable" | "note"> & {
  providerId: string
}

export type Stop = { stationId: string; startsAt: Date; endsAt: Date }

/** A stop as the session that it becomes. */
export function sessionAt({ stationId, startsAt, endsAt }: Stop, service: Service): SessionFacts {
  return { ...asPlanned, ...service, id: `stop.${stationId}`, startsAt, endsAt }
}

type Beside = { places: readonly Place[]; stops: readonly Stop[]; service: Service; travel: Travel }

/** A place's surroundings once the other stops are kept: there the provider is expected as well. */
export function besideStops(place: Place, { places, stops, service, travel }: Beside): Surroundings {
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

/** The provider cannot be there, whoever insists. */
const IMPOSSIBLE: readonly ProblemKind[] = ["doubleBooked", "maybeDoubleBooked", "tooFar"]

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
