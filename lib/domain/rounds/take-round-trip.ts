import { ok, type Problem, type Result, refuse } from "@/lib/plain/result"
import type { Week } from "@/lib/plain/week"
import type { Tx } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { lockProviders, problemToTell } from "../schedules/blocking-problems"
import { problemsOfEdits } from "../schedules/check-edits"
import { recordWeek } from "../schedules/record-week"
import { asPlanned } from "../schedules/rules"
import { travelOf } from "../schedules/travel-rules"
import {
  countChange,
  type LockedWeek,
  lockWeek,
  type PlannedStation,
  stationToPlan,
} from "../schedules/week-rows"
import { inWeek, writeSessions } from "../schedules/write-sessions"
import { settings } from "../settings/reads"
import { placesOf } from "./places"
import type { TakeRoundTripInput } from "./schema"
import { judgeStops, obstacleOf, type Service, sessionAt } from "./stop-rules"

type Visit = TakeRoundTripInput["stops"][number] & { path: string }
export type TakenRound = { week: Week; providerId: string; stops: number }

/**
 * Puts a round trip into the working copies of all its stations' weeks: every stop, or none. Each week must stand as it was looked at,
 * which also keeps a trip that is sent twice from being planned twice; the stops are judged anew once nobody can change any of the weeks.
 */
export async function takeRoundTrip(actor: Actor, input: TakeRoundTripInput): Promise<Result<TakenRound>> {
  const { week, stops, ...service } = input
  const visits = stops.flatMap(({ taken, ...stop }, n) =>
    taken ? [{ ...stop, taken, path: `stops.${n}.starts` }] : [],
  )
  if (visits.length === 0) return refuse("nothingTaken")
  // Always in the same order, so that two who plan the same stations wait for each other instead of locking each other out.
  visits.sort((a, b) => (a.stationId < b.stationId ? -1 : 1))
  return inWeek(async (tx) => {
    const locked = await lockWeeks(tx, actor, week, visits)
    if (!locked.ok) return locked
    await lockProviders(tx, [service])
    const problems = await problemsOfVisits(tx, actor, locked.value, visits, service)
    if (problems.length > 0) return refuse("invalid", problems)
    for (const [n, one] of locked.value.entries()) {
      const { startsAt, endsAt } = visits[n] as Visit
      const session = { ...service, startsAt, endsAt }
      const [id = ""] = (await writeSessions(tx, one, { add: [session] })).ids
      await recordWeek(tx, actor, "schedule.takeRoundTrip", one, {
        after: [{ ...asPlanned, ...session, id }],
        also: { stops: visits.length },
      })
      await countChange(tx, one)
    }
    return ok({ week, providerId: service.providerId, stops: visits.length })
  })
}

/** The weeks of all visits, in their order; nothing is locked before every station has been found to be the actor's to plan. */
async function lockWeeks(tx: Tx, actor: Actor, week: Week, visits: Visit[]): Promise<Result<LockedWeek[]>> {
  const stations: PlannedStation[] = []
  for (const { stationId } of visits) {
    const station = await stationToPlan(tx, actor, stationId, "schedule.plan")
    if (!station.ok) return station
    stations.push(station.value)
  }
  const weeks: LockedWeek[] = []
  for (const [n, station] of stations.entries()) {
    const { revision, path } = visits[n] as Visit
    const locked = await lockWeek(tx, station, week, revision)
    if (!locked.ok) return refuse(locked.code, [{ path, message: locked.code }])
    weeks.push(locked.value)
  }
  return ok(weeks)
}

async function problemsOfVisits(
  tx: Tx,
  actor: Actor,
  weeks: LockedWeek[],
  visits: Visit[],
  service: Service,
): Promise<Problem[]> {
  const now = new Date()
  const problems: Problem[] = []
  for (const [n, week] of weeks.entries()) {
    const { startsAt, endsAt, path } = visits[n] as Visit
    const edit = { session: { ...service, startsAt, endsAt } }
    for (const { message } of await problemsOfEdits(tx, week, [edit], now)) problems.push({ path, message })
  }
  if (problems.length > 0) return problems
  const places = await placesOf(tx, actor, weeks, service, now)
  const travel = travelOf(await settings(tx))
  return judgeStops(visits, places, service, travel).flatMap(({ stop, problems }, n) => {
    const path = visits[n]?.path ?? ""
    if ((places[n]?.room ?? 0) <= 0) return [{ path, message: "weekIsFull" }]
    const obstacle = obstacleOf(problems)
    return obstacle ? [problemToTell(obstacle, sessionAt(stop, service), path)] : []
  })
}
