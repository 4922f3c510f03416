import type { z } from "zod"
import { dayOf } from "@/lib/plain/clock"
import { ok, type Problem, type Result, refuse } from "@/lib/plain/result"
import { daysOf, type Week } from "@/lib/plain/week"
import type { Tx } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { blockingProblems, lockProviders, problemToTell } from "./blocking-problems"
import { difference, freeze, isSame } from "./difference-rules"
import { recordWeek } from "./record-week"
import { PUBLISHABLE_STATES, type SessionFacts } from "./rules"
import type { publishWeekInput } from "./schema"
import { surroundingsOf } from "./surroundings"
import { type LockedWeek, lockWeek, stationToPlan } from "./week-rows"
import { writePublication } from "./write-publication"
import { inWeek } from "./write-sessions"

export type Published = { stationId: string; week: Week; number: number; revision: number }
type Asked = Omit<z.output<typeof publishWeekInput>, "revision"> & { revision?: number }

/**
 * Riders read the working copy from the commit on: all of it, or nothing.
 * `revision` is of the working copy that was looked at; left out, it is published as it stands.
 */
export async function publishWeek(
  actor: Actor,
  { stationId, week: name, revision }: Asked,
): Promise<Result<Published>> {
  return inWeek(async (tx) => {
    const station = await stationToPlan(tx, actor, stationId, "schedule.publish")
    if (!station.ok) return station
    if (!PUBLISHABLE_STATES.includes(station.value.state)) return refuse("stationNotReady")
    const locked = await lockWeek(tx, station.value, name, revision)
    if (!locked.ok) return locked
    const week = locked.value
    const now = new Date()
    if (daysOf(name)[6] < dayOf(now)) return refuse("weekIsOver")
    const read = week.publication?.rows ?? []
    const news = difference<SessionFacts>(read, week.sessions)
    if (isSame(news)) return refuse("nothingChanged")
    await lockProviders(tx, week.sessions)
    const problems = await problemsToPublish(tx, actor, week, now)
    if (problems.length > 0) return refuse("problems", problems)
    const { number } = await writePublication(tx, actor, week, freeze(read, week.sessions, now), now)
    await recordWeek(tx, actor, "schedule.publish", week, {
      before: read,
      after: week.sessions,
      also: { number, revision: week.revision },
    })
    return ok({ stationId, week: name, number, revision: week.revision })
  })
}

async function problemsToPublish(tx: Tx, actor: Actor, week: LockedWeek, now: Date): Promise<Problem[]> {
  const { sessions, publication } = week
  const around = await surroundingsOf(tx, actor, {
    stationId: week.station.id,
    week: week.week,
    sessions,
    published: publication?.rows ?? [],
    now,
  })
  return sessions.flatMap((session) =>
    blockingProblems(session, around).map((problem) =>
      problemToTell(problem, session, `sessions.${session.id}`),
    ),
  )
}
