import { ok, type Result, refuse } from "@/lib/plain/result"
import type { Tx } from "@/lib/server/transaction"
import type { Action } from "../accounts/permissions"
import { scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { stationScope } from "../stations/scope"
import { type Inspected, stationToInspect } from "./station-to-inspect"

/** A defect that the actor may do `action` to, and its station, locked. */
export async function defectToChange(
  tx: Tx,
  who: Actor,
  action: Action,
  id: string,
): Promise<Result<{ station: Inspected; what: string }>> {
  const defect = await tx.defect.findFirst({
    where: { id, station: stationScope(scopeOf(who, "inspection.read")) },
    select: { stationId: true, what: true },
  })
  if (!defect) return refuse("notFound")
  const station = await stationToInspect(tx, who, action, defect.stationId)
  return station.ok ? ok({ station: station.value, what: defect.what }) : station
}
