import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { raiseTask } from "./raise-task"
import type { AssignTaskInput } from "./schema"
import { stationToInspect } from "./station-to-inspect"

/** The street sends somebody to a station: its turn has come, or somebody complained. @returns taskIsOpen where that is already so */
export async function assignTask(
  actor: Actor,
  { stationId, cause, note, dueDay }: AssignTaskInput,
): Promise<Result<{ id: string }>> {
  return inTransaction(async (tx) => {
    const station = await stationToInspect(tx, actor, "inspection.assign", stationId)
    if (!station.ok) return station
    const id = await raiseTask(tx, actor, {
      station: station.value,
      cause,
      about: note ? { note } : {},
      dueDay,
    })
    return id ? ok({ id }) : refuse("taskIsOpen")
  })
}
