import { ok, type Result, refuse } from "@/lib/plain/result"
import type { Tx } from "@/lib/server/transaction"
import type { Action } from "../accounts/permissions"
import { can, scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { stationScope } from "../stations/scope"

export type Inspected = { id: string; areaCode: string }

/** The station, where the actor may do `action` now. Locked: of two who write about one station the second sees what the first wrote. */
export async function stationToInspect(
  tx: Tx,
  who: Actor,
  action: Action,
  id: string,
): Promise<Result<Inspected>> {
  await tx.$queryRaw`SELECT 1 FROM station WHERE id = ${id}::uuid FOR UPDATE`
  const station = await tx.station.findFirst({
    where: { AND: [{ id }, stationScope(scopeOf(who, "inspection.read"))] },
    select: { areaCode: true, state: true },
  })
  if (!station) return refuse("notFound")
  const { areaCode, state } = station
  if (!can(who, action, { areaCode, stationId: id })) return refuse("notAllowed")
  return state === "CLOSED" ? refuse("stationIsHistory") : ok({ id, areaCode })
}
