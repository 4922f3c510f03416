import { dayToDbDate } from "@/lib/plain/clock"
import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction } from "@/lib/server/transaction"
import { can, scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import type { ClosureInput } from "./schema"
import { stationScope } from "./scope"

/** Shuts a station for some days, or until further notice; riders read the reason. */
export async function addClosure(actor: Actor, input: ClosureInput): Promise<Result<{ id: string }>> {
  const { stationId, fromDay, toDay, reason } = input
  return inTransaction(async (tx) => {
    // The lock lets nobody close the station for good in between.
    await tx.$queryRaw`SELECT 1 FROM station WHERE id = ${stationId}::uuid FOR SHARE`
    const station = await tx.station.findFirst({
      where: { AND: [{ id: stationId }, stationScope(scopeOf(actor, "station.read"))] },
      select: { areaCode: true, state: true },
    })
    if (!station) return refuse("notFound")
    if (!can(actor, "station.closure", { areaCode: station.areaCode, stationId })) return refuse("notAllowed")
    if (station.state === "CLOSED") return refuse("closedForGood")
    const { id } = await tx.closure.create({
      data: {
        stationId,
        fromDay: dayToDbDate(fromDay),
        toDay: toDay && dayToDbDate(toDay),
        reason,
        createdBy: actor.userId,
      },
      select: { id: true },
    })
    await record(tx, actor, {
      action: "station.addClosure",
      subject: ["station", stationId],
      areaCode: station.areaCode,
      after: { fromDay, toDay, reason },
    })
    return ok({ id })
  })
}

/** Ends a closure before its time. Both the closure and its end stay on record. */
export async function liftClosure(actor: Actor, { id }: { id: string }): Promise<Result<{ id: string }>> {
  return inTransaction(async (tx) => {
    const closure = await tx.closure.findFirst({
      where: { id, station: stationScope(scopeOf(actor, "station.read")) },
      select: { stationId: true, reason: true, station: { select: { areaCode: true } } },
    })
    if (!closure) return refuse("notFound")
    const { stationId, reason } = closure
    const { areaCode } = closure.station
    if (!can(actor, "station.closure", { areaCode, stationId })) return refuse("notAllowed")
    const { count } = await tx.closure.updateMany({
      where: { id, liftedAt: null },
      data: { liftedAt: new Date(), liftedBy: actor.userId },
    })
    if (count === 0) return refuse("changedSinceYouLooked")
    await record(tx, actor, {
      action: "station.liftClosure",
      subject: ["station", stationId],
      areaCode,
      before: { reason },
    })
    return ok({ id })
  })
}
