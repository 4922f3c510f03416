import { ok, type Result, refuse } from "@/lib/plain/result"
import { db } from "@/lib/server/db"
import type { Tx } from "@/lib/server/transaction"
import type { Action } from "../accounts/permissions"
import { can, scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { stationScope } from "../stations/scope"

export type StationInSight = { id: string; areaCode: string; name: string; state: string }

/** The station that an actor sees attendance of, if `action` may be done there: hidden is not found, seen but not theirs not allowed. */
export async function stationInSight(
  actor: Actor,
  id: string,
  action: Action,
  tx: Tx | typeof db = db,
): Promise<Result<StationInSight, "notFound" | "notAllowed">> {
  const station = await tx.station.findFirst({
    where: { AND: [{ id }, stationScope(scopeOf(actor, "attendance.read"))] },
    select: { id: true, areaCode: true, name: true, state: true },
  })
  if (!station) return refuse("notFound")
  const allowed = can(actor, action, { areaCode: station.areaCode, stationId: station.id })
  return allowed ? ok(station) : refuse("notAllowed")
}
