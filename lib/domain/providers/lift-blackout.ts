import { dbDateToDay } from "@/lib/plain/clock"
import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction } from "@/lib/server/transaction"
import { can } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import { providerInSight } from "./scope"

/** The provider comes on these days after all. That it was to be away stays on record. */
export async function liftBlackout(actor: Actor, { id }: { id: string }): Promise<Result<{ id: string }>> {
  return inTransaction(async (tx) => {
    const blackout = await tx.providerBlackout.findFirst({
      where: { id, provider: providerInSight(actor) },
      select: {
        providerId: true,
        fromDay: true,
        toDay: true,
        reason: true,
        provider: { select: { areaCode: true } },
      },
    })
    if (!blackout) return refuse("notFound")
    const { providerId, reason } = blackout
    const { areaCode } = blackout.provider
    if (!can(actor, "provider.blackout", { areaCode, providerId })) return refuse("notAllowed")
    const { count } = await tx.providerBlackout.updateMany({
      where: { id, liftedAt: null },
      data: { liftedAt: new Date(), liftedBy: actor.userId },
    })
    if (count === 0) return refuse("changedSinceYouLooked")
    await record(tx, actor, {
      action: "provider.liftBlackout",
      subject: ["provider", providerId],
      areaCode,
      before: { fromDay: dbDateToDay(blackout.fromDay), toDay: dbDateToDay(blackout.toDay), reason },
    })
    return ok({ id })
  })
}
