import type { z } from "zod"
import { daysBetween } from "@/lib/plain/clock"
import { ok, type Result, refuse } from "@/lib/plain/result"
import { mondayOf } from "@/lib/plain/week"
import type { Tx } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { problemsOfEdits } from "./check-edits"
import { recordWeek } from "./record-week"
import { problemsOf, type SessionFacts } from "./rules"
import { type copyWeekInput, SESSIONS_LIMIT } from "./schema"
import { surroundingsOf } from "./surroundings"
import { countChange, factsSelect, type LockedWeek, lockWeek, stationToPlan } from "./week-rows"
import { inWeek, writeSessions } from "./write-sessions"

export const LEFT_OUT = ["closed", "placeTaken", "over", "retired", "full"] as const
export type LeftOut = { session: SessionFacts; why: (typeof LEFT_OUT)[number] }
export type Copied = { revision: number; copied: number; leftOut: LeftOut[] }

/**
 * Plans a week like another: each session that stands there, so many days later at the same time. What finds the station shut, its place
 * taken, its time over, or its service or provider retired, is left out and named; what is otherwise doubtful comes along and is
 * pointed out on the grid.
 */
export async function copyWeek(
  actor: Actor,
  { stationId, from, to, revision }: z.output<typeof copyWeekInput>,
): Promise<Result<Copied>> {
  return inWeek(async (tx) => {
    const station = await stationToPlan(tx, actor, stationId, "schedule.plan")
    if (!station.ok) return station
    const locked = await lockWeek(tx, station.value, to, revision)
    if (!locked.ok) return locked
    const week = locked.value
    const shift = daysBetween(mondayOf(from), mondayOf(to)) * 86_400_000
    const source = await tx.session.findMany({
      where: { week: { stationId, week: from }, cancelledAt: null },
      select: factsSelect,
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    })
    if (source.length === 0 || shift === 0) return refuse("nothingToCopy")
    const wanted = source.map((session) => ({
      ...session,
      startsAt: new Date(session.startsAt.getTime() + shift),
      endsAt: new Date(session.endsAt.getTime() + shift),
    }))
    const { fits, leftOut } = await sift(tx, actor, week, wanted)
    if (fits.length === 0) return ok({ revision: week.revision, copied: 0, leftOut })
    const { ids } = await writeSessions(tx, week, {
      add: fits.map(({ id, cancelledAt, cancelReason, ...session }) => session),
    })
    await recordWeek(tx, actor, "schedule.copyWeek", week, {
      after: fits.map((session, index) => ({ ...session, id: ids[index] ?? session.id })),
      also: { from, leftOut: leftOut.length },
    })
    return ok({ revision: await countChange(tx, week), copied: fits.length, leftOut })
  })
}

async function sift(
  tx: Tx,
  actor: Actor,
  week: LockedWeek,
  wanted: SessionFacts[],
): Promise<{ fits: SessionFacts[]; leftOut: LeftOut[] }> {
  const now = new Date()
  const around = await surroundingsOf(tx, actor, {
    stationId: week.station.id,
    week: week.week,
    sessions: week.sessions,
    published: [],
    now,
  })
  const edits = wanted.map((session, index) => ({ session, path: String(index) }))
  const wrong = await problemsOfEdits(tx, week, edits, now)
  const fits: SessionFacts[] = []
  const leftOut: LeftOut[] = []
  wanted.forEach((session, index) => {
    const why = reason(session, index)
    if (why) leftOut.push({ session, why })
    else fits.push(session)
  })
  return { fits, leftOut }

  function reason(session: SessionFacts, index: number): LeftOut["why"] | null {
    const own = wrong.filter(({ path }) => path.startsWith(`${index}.`)).map(({ message }) => message)
    if (own.includes("inThePast")) return "over"
    if (own.includes("notInList")) return "retired"
    const kinds = problemsOf(session, around).map(({ kind }) => kind)
    if (kinds.includes("closed")) return "closed"
    if (kinds.includes("placeTaken")) return "placeTaken"
    return week.sessions.length + fits.length >= SESSIONS_LIMIT ? "full" : null
  }
}
