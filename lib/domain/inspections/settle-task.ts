import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction } from "@/lib/server/transaction"
import { can, scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { nameOf, record } from "../audit/record"
import { answerReports } from "../stations/answer-reports"
import { stationScope } from "../stations/scope"
import type { SettleTaskInput } from "./schema"

/** Somebody looked without filling in the checklist, or nobody needs to go any more; the note says what was found, or why. */
export async function settleTask(
  actor: Actor,
  { id, outcome, note }: SettleTaskInput,
): Promise<Result<{ id: string }>> {
  return inTransaction(async (tx) => {
    const task = await tx.inspectionTask.findFirst({
      where: { id, station: stationScope(scopeOf(actor, "inspection.read")) },
      select: { stationId: true, cause: true, station: { select: { areaCode: true } } },
    })
    if (!task) return refuse("notFound")
    const { stationId, cause } = task
    const { areaCode } = task.station
    if (!can(actor, "inspection.assign", { areaCode, stationId })) return refuse("notAllowed")
    // Settled twice at once, it is settled once.
    const now = new Date()
    const { count } = await tx.inspectionTask.updateMany({
      where: { id, state: "OPEN" },
      data: { state: outcome, closedAt: now, closedBy: nameOf(actor), closingNote: note },
    })
    if (count === 0) return refuse("taskIsSettled")
    if (outcome === "DONE" && cause === "REPORTS") await answerReports(tx, stationId, now)
    await record(tx, actor, {
      action: outcome === "DONE" ? "inspection.done" : "inspection.drop",
      subject: ["station", stationId],
      areaCode,
      before: { cause },
      after: { note },
    })
    return ok({ id })
  })
}
