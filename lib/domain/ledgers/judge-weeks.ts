import { toOffsetIso } from "@/lib/plain/clock"
import { ok, type Result } from "@/lib/plain/result"
import type { Week } from "@/lib/plain/week"
import { inTransaction, type Tx } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { problemsOfEdits } from "../schedules/check-edits"
import { changedFields } from "../schedules/difference-rules"
import { asPlanned, type ProblemKind, problemsOf, type SessionFacts } from "../schedules/rules"
import { SESSIONS_LIMIT } from "../schedules/schema"
import { surroundingsOf } from "../schedules/surroundings"
import { type LockedWeek, lockWeek, stationToPlan } from "../schedules/week-rows"
import type { NewSession } from "../schedules/write-sessions"
import type { LedgerColumn } from "./header"
import { byWeek, type SchedulePlan, stored } from "./planned"
import { type Remark, remarkOn } from "./remarks"

export type WantedSession = {
  line: number
  columns: LedgerColumn[]
  stationId: string
  week: Week
  session: NewSession
  repeats: boolean
  said: Set<string>
}
export type JudgedSession = {
  line: number
  wrong: Remark[]
  notes: Remark[]
  write?: SchedulePlan["sessions"][number]
}

class Looked extends Error {
  constructor(readonly judged: Result<JudgedSession[]>) {
    super("only looked at")
  }
}

/**
 * What would come of each session in its week, by the rules of the weeks themselves. Looked at in a transaction that is always undone, so
 * that a week that nobody has planned yet leaves no trace.
 */
export async function judgeWeeks(
  actor: Actor,
  wanted: WantedSession[],
  now: Date,
): Promise<Result<JudgedSession[]>> {
  try {
    return await inTransaction(async (tx) => {
      const judged: JudgedSession[] = []
      for (const group of byWeek(wanted)) {
        const [first] = group as [WantedSession]
        const station = await stationToPlan(tx, actor, first.stationId, "schedule.plan")
        if (!station.ok) throw new Looked(station)
        const week = await lockWeek(tx, station.value, first.week)
        if (!week.ok) throw new Looked(week)
        judged.push(...(await judgeWeek(tx, actor, week.value, group, now)))
      }
      throw new Looked(ok(judged))
    })
  } catch (error) {
    if (error instanceof Looked) return error.judged
    throw error
  }
}

async function judgeWeek(
  tx: Tx,
  actor: Actor,
  week: LockedWeek,
  wanted: WantedSession[],
  now: Date,
): Promise<JudgedSession[]> {
  const facts = wanted.map(
    ({ session }, n): SessionFacts => ({
      ...session,
      id: `wanted-${n}`,
      ...asPlanned,
    }),
  )
  const looked = await surroundingsOf(tx, actor, {
    stationId: week.station.id,
    week: week.week,
    sessions: [...week.sessions, ...facts],
    published: [],
    now,
  })
  const edits = wanted.map(({ session }, n) => ({ session, path: String(n) }))
  const refused = await problemsOfEdits(tx, week, edits, now)
  // Those that the ledger asks for stand in each other's way as well, the upper row first.
  const siblings = looked.siblings.filter(({ id }) => !facts.some((fact) => fact.id === id))
  let room = SESSIONS_LIMIT - week.sessions.length
  return wanted.map((one, n): JudgedSession => {
    const { line, columns, session, repeats, said } = one
    const fact = facts[n] as SessionFacts
    const there = week.sessions.find(
      (s) =>
        !s.cancelledAt &&
        s.kindCode === session.kindCode &&
        Number(s.startsAt) === Number(session.startsAt) &&
        (!said.has("place") || s.place === session.place),
    )
    const write = { week: week.week, revision: week.revision, id: there?.id ?? null }
    if (there) {
      const after = merged(there, session, said)
      const same = changedFields(there, { ...there, ...after }).length === 0
      return { line, wrong: [], notes: [], ...(same ? {} : { write: { ...write, session: stored(after) } }) }
    }
    const kinds = problemsOf(fact, { ...looked, siblings }).map(({ kind }) => kind)
    const own = refused.filter(({ path }) => path.startsWith(`${n}.`)).map(({ message }) => message)
    const day = toOffsetIso(session.startsAt).slice(0, 16).replace("T", " ")
    const remark = (field: string, message: string) => remarkOn(columns, field, message, { at: day })
    const stop = stopping(kinds, own, repeats, room)
    if (stop && repeats) return { line, wrong: [], notes: [remark("weekdays", `leftOut.${stop}`)] }
    if (stop) return { line, wrong: [remark(FIELD_OF[stop], `import.${stop}`)], notes: [] }
    room--
    siblings.push(fact)
    const notes = kinds.filter((kind) => DOUBTS.has(kind)).map((kind) => remark("date", `doubt.${kind}`))
    return { line, wrong: [], notes, write: { ...write, session: stored(session) } }
  })
}

export const STOPS = ["over", "retired", "closed", "placeTaken", "holiday", "full"] as const
type Stop = (typeof STOPS)[number]
export const DOUBTS = new Set<ProblemKind>([
  "outsideHours",
  "doubleBooked",
  "maybeDoubleBooked",
  "tooFar",
  "providerAway",
  "overCapacity",
  "notItsKind",
  "holiday",
])
const FIELD_OF: Record<Stop, string> = {
  over: "date",
  retired: "kind",
  closed: "date",
  placeTaken: "time",
  holiday: "date",
  full: "date",
}

function stopping(kinds: ProblemKind[], refused: string[], repeats: boolean, room: number): Stop | null {
  if (refused.includes("inThePast")) return "over"
  if (refused.length > 0) return "retired"
  if (kinds.includes("closed")) return "closed"
  if (kinds.includes("placeTaken")) return "placeTaken"
  // Written down for a holiday on purpose it stays, and is pointed out; "every Thursday" did not mean one.
  if (repeats && kinds.includes("holiday")) return "holiday"
  return room <= 0 ? "full" : null
}

/** A session that is there already, with what the row says of it. */
function merged(there: SessionFacts, session: NewSession, said: Set<string>): NewSession {
  const { id, cancelledAt, cancelReason, changeReason, ...before } = there
  return {
    ...before,
    endsAt: session.endsAt,
    ...(said.has("provider") ? { providerId: session.providerId } : {}),
    ...(said.has("place") ? { place: session.place } : {}),
    ...(said.has("capacity")
      ? { capacity: session.capacity, bookable: before.bookable && session.capacity !== null }
      : {}),
    ...(said.has("note") ? { note: session.note } : {}),
  }
}
