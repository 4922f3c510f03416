import { type Day, daysBetween } from "@/lib/plain/clock"
import { ok, type Result, refuse } from "@/lib/plain/result"
import { daysOf, mondayOf } from "@/lib/plain/week"
import type { db } from "@/lib/server/db"
import type { Tx } from "@/lib/server/transaction"
import { scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import type { Holiday } from "../holidays/holiday"
import { holidaysOn } from "../holidays/reads"
import { problemsOfEdits } from "../schedules/check-edits"
import type { SessionFacts } from "../schedules/rules"
import { SESSIONS_LIMIT } from "../schedules/schema"
import { surroundingsOf } from "../schedules/surroundings"
import { factsSelect, type StandingWeek } from "../schedules/week-rows"
import { stationScope } from "../stations/scope"
import { patternOfRow, patternSelect } from "./pattern-rows"
import { type Candidate, sessionsLike, sessionsOfPatterns } from "./rules"
import { type ProposalQuery, usualSourceWeek } from "./schema"
import { type LeftOut, type Proposed, sift } from "./sift-rules"

export type Proposal = {
  /** Of the working copy that the proposal was made for; 0 where nobody has planned yet. */
  revision: number
  fits: Proposed[]
  leftOut: LeftOut[]
  /** Days of which nobody knows yet whether they are holidays. */
  notAnnounced: Day[]
}

type Reader = Tx | typeof db

/**
 * What could be planned in a week beside what stands there, and what could not and why. The same rules as for publishing: what is
 * proposed can be published. @returns nothingToCopy for a source without sessions, noPatterns for a station without any
 */
export async function proposalFor(
  tx: Reader,
  actor: Actor,
  week: StandingWeek,
  from: ProposalQuery,
  now: Date,
): Promise<Result<Proposal>> {
  const days = daysOf(week.week)
  const holidays = await holidaysOn(days, tx)
  const found = await candidatesFrom(tx, actor, week, from, holidays)
  if (!found.ok) return found
  const wanted = found.value.map(({ session }) => session)
  const around = await surroundingsOf(tx, actor, {
    stationId: week.station.id,
    week: week.week,
    sessions: [...week.sessions, ...wanted],
    published: week.publication?.rows ?? [],
    now,
  })
  // What is only wanted does not stand yet.
  const keys = new Set(wanted.map(({ id }) => id))
  const { fits, leftOut } = sift({
    candidates: found.value,
    planned: week.sessions,
    around: { ...around, siblings: around.siblings.filter(({ id }) => !keys.has(id)) },
    refused: await refusals(tx, week, wanted, now),
    room: SESSIONS_LIMIT - week.sessions.length,
  })
  const notAnnounced = days.filter((day) => holidays[day]?.kind === "notAnnounced")
  return ok({ revision: week.revision, fits, leftOut, notAnnounced })
}

async function candidatesFrom(
  tx: Reader,
  actor: Actor,
  { station, week }: StandingWeek,
  { from, fromWeek, fromStation }: ProposalQuery,
  holidays: Record<Day, Holiday>,
): Promise<Result<Candidate[]>> {
  if (from === "patterns") {
    const rows = await tx.servicePattern.findMany({
      where: { stationId: station.id, endedAt: null },
      select: patternSelect,
      orderBy: { id: "asc" },
    })
    if (rows.length === 0) return refuse("noPatterns")
    return ok(sessionsOfPatterns(rows.map(patternOfRow), week, holidays))
  }
  const stationId = from === "station" ? fromStation : station.id
  const sourceWeek = fromWeek ?? usualSourceWeek(from, week)
  if (!stationId || (stationId === station.id && sourceWeek === week)) return refuse("nothingToCopy")
  const source = await sessionsOf(tx, actor, stationId, sourceWeek)
  if (source.length === 0) return refuse("nothingToCopy")
  return ok(sessionsLike(source, daysBetween(mondayOf(sourceWeek), mondayOf(week)), holidays))
}

/** What stands in another week, of a station that the actor can see. */
function sessionsOf(tx: Reader, actor: Actor, stationId: string, week: string): Promise<SessionFacts[]> {
  const station = { AND: [{ id: stationId }, stationScope(scopeOf(actor, "schedule.read"))] }
  return tx.session.findMany({
    where: { week: { week, station }, cancelledAt: null },
    select: factsSelect,
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  })
}

async function refusals(tx: Reader, week: StandingWeek, wanted: SessionFacts[], now: Date) {
  const edits = wanted.map((session) => ({ session, path: session.id }))
  const never = new Map<string, "over" | "retired">()
  for (const { path, message } of await problemsOfEdits(tx, week, edits, now)) {
    const id = path.slice(0, path.lastIndexOf("."))
    if (message === "inThePast") never.set(id, "over")
    else if (message === "notInList" && !never.has(id)) never.set(id, "retired")
  }
  return ({ id }: SessionFacts) => never.get(id) ?? null
}
