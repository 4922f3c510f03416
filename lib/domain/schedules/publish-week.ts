import type { z } from "zod"
import { dayOf, toOffsetIso } from "@/lib/plain/clock"
import { ok, type Problem, type Result, refuse } from "@/lib/plain/result"
import { daysOf, type Week } from "@/lib/plain/week"
import type { Tx } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { difference, freeze, isSame } from "./difference-rules"
import { recordWeek } from "./record-week"
import { type ProblemKind, PUBLISHABLE_STATES, problemsOf, type SessionFacts } from "./rules"
import type { publishWeekInput } from "./schema"
import { surroundingsOf } from "./surroundings"
import { type LockedWeek, lockWeek, stationToPlan } from "./week-rows"
import { writePublication } from "./write-publication"
import { inWeek } from "./write-sessions"

/** Keys of messages/errors.json. */
const MESSAGES: Record<ProblemKind, string> = {
  alreadyStarted: "publishStarted",
  outsideWeek: "outsideItsWeek",
  placeTaken: "placeTaken",
  closed: "publishClosed",
  outsideHours: "publishOutsideHours",
  doubleBooked: "publishDoubleBooked",
  maybeDoubleBooked: "publishDoubleBooked",
  providerAway: "publishProviderAway",
  overCapacity: "publishOverCapacity",
  notItsKind: "publishNotItsKind",
  holiday: "publishHoliday",
  alreadyOver: "inThePast",
}

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
    const problems = await blockingProblems(tx, actor, week, now)
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

// Two stations that publish the same provider at the same hour must see each other: the second waits here until the first has committed.
async function lockProviders(tx: Tx, sessions: readonly SessionFacts[]) {
  const ids = [...new Set(sessions.flatMap(({ providerId }) => providerId ?? []))]
  if (ids.length > 0)
    await tx.$queryRaw`SELECT FROM provider WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
}

async function blockingProblems(tx: Tx, actor: Actor, week: LockedWeek, now: Date): Promise<Problem[]> {
  const { sessions, publication } = week
  const around = await surroundingsOf(tx, actor, {
    stationId: week.station.id,
    week: week.week,
    sessions,
    published: publication?.rows ?? [],
    now,
  })
  return sessions.flatMap((session) =>
    problemsOf(session, around)
      .filter(({ severity }) => severity === "blocks")
      .map(({ kind }) => ({
        path: `sessions.${session.id}`,
        message: MESSAGES[kind],
        params: { at: toOffsetIso(session.startsAt).slice(5, 16).replace("T", " ") },
      })),
  )
}
