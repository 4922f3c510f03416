import type { Week } from "@/lib/plain/week"
import type { ImportOutcome } from "@/lib/server/generated/enums"
import type { NewSession } from "../schedules/write-sessions"
import type { StationInput } from "../stations/schema"
import type { Remark } from "./remarks"

/** What a row of a station ledger writes. `before` has the same fields as `changes`: the undo writes it back. */
export type StationPlan =
  | { do: "register"; input: StationInput }
  | {
      do: "edit"
      id: string
      revision: number
      changes: Partial<StationInput>
      before: Partial<StationInput>
    }

/** A session as JSON keeps it. */
export type StoredSession = Omit<NewSession, "startsAt" | "endsAt"> & { startsAt: string; endsAt: string }

/** What a row of a term's schedule writes: sessions of one station, in weeks at the revision that the preview saw. */
export type SchedulePlan = {
  stationId: string
  sessions: { week: Week; revision: number; id: string | null; session: StoredSession }[]
}

/** A row as the preview shows it. */
export type PlannedRow<P> = {
  line: number
  outcome: ImportOutcome
  subject: string
  wrong: Remark[]
  notes: Remark[]
  plan: P | null
}

export function stored({ startsAt, endsAt, ...rest }: NewSession): StoredSession {
  return { ...rest, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }
}

export function revived({ startsAt, endsAt, ...rest }: StoredSession): NewSession {
  return { ...rest, startsAt: new Date(startsAt), endsAt: new Date(endsAt) }
}

/** Sessions by the week of the station that they belong to, in the order in which they were named. */
export function byWeek<T extends { stationId: string; week: Week }>(sessions: T[]): T[][] {
  const weeks = new Map<string, T[]>()
  for (const session of sessions) {
    const key = `${session.stationId} ${session.week}`
    const week = weeks.get(key)
    if (week) week.push(session)
    else weeks.set(key, [session])
  }
  return [...weeks.values()]
}
