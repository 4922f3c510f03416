import { dayOf } from "@/lib/plain/clock"
import { haversineMeters } from "@/lib/plain/geometry"
import { ok, type Result, refuse } from "@/lib/plain/result"
import { db } from "@/lib/server/db"
import type { Actor } from "../audit/actor"
import { choosableKinds, choosableProviders } from "../schedules/check-edits"
import type { SessionProblem } from "../schedules/rules"
import { travelMinutes, travelOf } from "../schedules/travel-rules"
import { type StandingWeek, standingWeek, stationToPlan } from "../schedules/week-rows"
import { settings } from "../settings/reads"
import { placesOf } from "./places"
import { type LeftOut, nearestFirst, proposeStops } from "./round-trip-rules"
import type { PlanRoundTripInput } from "./schema"
import { judgeStops, type Stop } from "./stop-rules"

export type ProposedStop = Stop & {
  station: string
  /** Of its station's week, as it was looked at. */
  revision: number
  /** From the stop before it on the same day. */
  way: { meters: number; minutes: number } | null
  /** What is pointed out and does not stop the week from being published. */
  doubts: SessionProblem[]
}
export type RoundTrip = { stops: ProposedStop[]; leftOut: (LeftOut & { station: string })[] }

/** When one provider could visit many stations in a week, and which it could not and why. Nothing is written. */
export async function planRoundTrip(
  actor: Actor,
  input: PlanRoundTripInput,
  now = new Date(),
): Promise<Result<RoundTrip>> {
  const { stations, order, week, weekdays, minutes, earliest, latest, perDay, ...service } = input
  const weeks: StandingWeek[] = []
  for (const id of stations) {
    const station = await stationToPlan(db, actor, id, "schedule.plan")
    if (!station.ok) return station
    weeks.push(await standingWeek(db, station.value, week))
  }
  const [first] = weeks
  if (!first) return refuse("invalid", [{ path: "stations", message: "noStops" }])
  const kinds = await choosableKinds(db, [service])
  if (!kinds.has(service.kindCode)) return refuse("invalid", [{ path: "kindCode", message: "notInList" }])
  const providers = await choosableProviders(db, first.station.areaCode, [service])
  if (!providers.has(service.providerId))
    return refuse("invalid", [{ path: "providerId", message: "notInList" }])
  const places = await placesOf(db, actor, weeks, service, now)
  const travel = travelOf(await settings())
  const ordered = order === "nearest" ? nearestFirst(places) : places
  const bounds = { weekdays, minutes, earliest, latest, perDay }
  const { stops, leftOut } = proposeStops(ordered, service, bounds, travel)
  const judged = judgeStops(stops, places, service, travel)
  const placeOf = (id: string) => places.find(({ stationId }) => stationId === id)
  const revisions = new Map(weeks.map(({ station, revision }) => [station.id, revision]))
  return ok({
    stops: judged.map(({ stop, problems }, index) => ({
      ...stop,
      station: placeOf(stop.stationId)?.name ?? "",
      revision: revisions.get(stop.stationId) ?? 0,
      way: wayTo(stop, stops[index - 1]),
      doubts: problems,
    })),
    leftOut: leftOut.map((one) => ({ ...one, station: placeOf(one.stationId)?.name ?? "" })),
  })

  function wayTo(stop: Stop, before: Stop | undefined): ProposedStop["way"] {
    const [from, to] = [placeOf(before?.stationId ?? ""), placeOf(stop.stationId)]
    if (!before || !from || !to || dayOf(before.startsAt) !== dayOf(stop.startsAt)) return null
    return {
      meters: haversineMeters(from.point, to.point),
      minutes: travelMinutes(from.point, to.point, travel),
    }
  }
}
