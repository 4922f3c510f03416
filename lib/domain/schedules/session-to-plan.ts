import { type Result, refuse } from "@/lib/plain/result"
import type { Tx } from "@/lib/server/transaction"
import type { Action } from "../accounts/permissions"
import { scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { stationScope } from "../stations/scope"
import type { Frozen } from "./difference-rules"
import type { SessionFacts } from "./rules"
import { type LockedWeek, lockWeek, stationToPlan } from "./week-rows"

export type FoundSession = {
  week: LockedWeek
  session: SessionFacts
  /** As riders read it; undefined while they know nothing of it. */
  published?: Frozen
}

/**
 * A session with its week locked, looked up through what the actor can see.
 * @param revision of the week that the form was made from: what others have done to other sessions since is no obstacle, what they did to
 * this one is
 */
export async function sessionToPlan(
  tx: Tx,
  actor: Actor,
  { sessionId, stationId, revision }: { sessionId: string; stationId?: string; revision?: number },
  action: Action,
): Promise<Result<FoundSession>> {
  const found = await tx.session.findFirst({
    where: { id: sessionId, stationId, week: { station: stationScope(scopeOf(actor, "schedule.read")) } },
    select: { stationId: true, week: { select: { week: true } } },
  })
  if (!found) return refuse("notFound")
  const station = await stationToPlan(tx, actor, found.stationId, action)
  if (!station.ok) return station
  const locked = await lockWeek(tx, station.value, found.week.week)
  if (!locked.ok) return locked
  const week = locked.value
  // Somebody may have removed it while this waited for the week.
  const session = week.sessions.find(({ id }) => id === sessionId)
  if (!session) return refuse("notFound")
  if (revision !== undefined && (await lastChangeOf(tx, sessionId)) > revision)
    return refuse("changedSinceYouLooked")
  const published = week.publication?.rows.find(({ id }) => id === sessionId)
  return { ok: true, value: { week, session, published } }
}

async function lastChangeOf(tx: Tx, id: string): Promise<number> {
  const { changedIn } = await tx.session.findUniqueOrThrow({ where: { id }, select: { changedIn: true } })
  return changedIn
}
