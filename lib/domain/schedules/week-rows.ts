import { ok, type Result, refuse } from "@/lib/plain/result"
import type { Week } from "@/lib/plain/week"
import type { db } from "@/lib/server/db"
import type { Prisma } from "@/lib/server/generated/client"
import type { StationState } from "@/lib/server/generated/enums"
import type { Tx } from "@/lib/server/transaction"
import type { Action } from "../accounts/permissions"
import { can, scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { stationScope } from "../stations/scope"
import { difference, type Frozen, isSame } from "./difference-rules"
import type { SessionFacts } from "./rules"

export const factsSelect = {
  id: true,
  kindCode: true,
  providerId: true,
  startsAt: true,
  endsAt: true,
  place: true,
  capacity: true,
  bookable: true,
  note: true,
  cancelledAt: true,
  cancelReason: true,
  changeReason: true,
} satisfies Prisma.SessionSelect

const { id: _, ...sharedSelect } = factsSelect
export const frozenSelect = {
  ...sharedSelect,
  sessionId: true,
  sequence: true,
  changedAt: true,
  insteadOfId: true,
} satisfies Prisma.PublishedSessionSelect

type FrozenRow = Prisma.PublishedSessionGetPayload<{ select: typeof frozenSelect }>

export function frozenOf({ sessionId, ...row }: FrozenRow): Frozen {
  return { id: sessionId, ...row }
}

export type PlannedStation = { id: string; areaCode: string; state: StationState }

/** The station whose week is to be changed: hidden is not found, seen but not theirs not allowed, closed for good refused. */
export async function stationToPlan(
  tx: Tx | typeof db,
  actor: Actor,
  id: string,
  action: Action,
): Promise<Result<PlannedStation>> {
  const station = await tx.station.findFirst({
    where: { AND: [{ id }, stationScope(scopeOf(actor, "schedule.read"))] },
    select: { id: true, areaCode: true, state: true },
  })
  if (!station) return refuse("notFound")
  if (!can(actor, action, { areaCode: station.areaCode, stationId: station.id })) return refuse("notAllowed")
  return station.state === "CLOSED" ? refuse("stationClosed") : ok(station)
}

/** A station's week as it stands. */
export type StandingWeek = {
  station: PlannedStation
  week: Week
  revision: number
  sessions: SessionFacts[]
  /** What riders read now; null before the first publication. */
  publication: { id: string; number: number; revision: number; rows: Frozen[] } | null
}

export type LockedWeek = StandingWeek & { id: string }

/** The week without its lock: for looking only. Nobody has planned it, if there is no row yet. */
export async function standingWeek(
  tx: Tx | typeof db,
  station: PlannedStation,
  week: Week,
): Promise<StandingWeek> {
  const row = await tx.weekSchedule.findUnique({
    where: { stationId_week: { stationId: station.id, week } },
    select: { id: true, revision: true },
  })
  if (!row) return { station, week, revision: 0, sessions: [], publication: null }
  const sessions = await workingCopy(tx, row.id)
  return {
    station,
    week,
    revision: row.revision,
    sessions,
    publication: await currentPublication(tx, row.id),
  }
}

/**
 * The week's row, locked until the transaction ends: whoever changes or publishes the week at the same time waits here, and then
 * finds a newer revision. Made on the first touch, with revision 0.
 * @param revision that the form was made from; left out by a command that does not depend on what its sender saw
 */
export async function lockWeek(
  tx: Tx,
  station: PlannedStation,
  week: Week,
  revision?: number,
): Promise<Result<LockedWeek>> {
  await tx.weekSchedule.createMany({
    data: [{ stationId: station.id, week, revision: 0 }],
    skipDuplicates: true,
  })
  const [row] = await tx.$queryRaw<{ id: string; revision: number }[]>`
    SELECT id::text AS id, revision FROM week_schedule
    WHERE station_id = ${station.id}::uuid AND week = ${week} FOR UPDATE`
  if (!row) throw new Error("a week that was just made is gone")
  if (revision !== undefined && row.revision !== revision) return refuse("changedSinceYouLooked")
  return ok({
    ...row,
    station,
    week,
    sessions: await workingCopy(tx, row.id),
    publication: await currentPublication(tx, row.id),
  })
}

function workingCopy(tx: Tx | typeof db, weekId: string): Promise<SessionFacts[]> {
  return tx.session.findMany({
    where: { weekId },
    select: factsSelect,
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  })
}

async function currentPublication(tx: Tx | typeof db, weekId: string): Promise<StandingWeek["publication"]> {
  const found = await tx.publication.findFirst({
    where: { weekId, current: true },
    select: { id: true, number: true, revision: true, sessions: { select: frozenSelect } },
  })
  return (
    found && {
      id: found.id,
      number: found.number,
      revision: found.revision,
      rows: found.sessions.map(frozenOf),
    }
  )
}

/**
 * Counts a change of the working copy. When it now says again what riders read, the publication takes the new revision, so that
 * "changed since publishing" is a comparison of two numbers everywhere.
 * @returns the new revision
 */
export async function countChange(tx: Tx, { id, revision, publication }: LockedWeek): Promise<number> {
  await tx.weekSchedule.update({ where: { id }, data: { revision: revision + 1 } })
  if (publication && isSame(difference<SessionFacts>(publication.rows, await workingCopy(tx, id))))
    await tx.publication.update({ where: { id: publication.id }, data: { revision: revision + 1 } })
  return revision + 1
}
