import { dayOf, dayToDbDate } from "@/lib/plain/clock"
import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction } from "@/lib/server/transaction"
import { can } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import type { AddBlackoutInput } from "./schema"
import { providerInSight } from "./scope"

/**
 * The provider does not come for some days: said by itself, or by those who keep its record. What is planned for these days stays where
 * it is; its planners see it, and can no longer publish it.
 */
export async function addBlackout(
  actor: Actor,
  { providerId, fromDay, toDay, reason }: AddBlackoutInput,
  now = new Date(),
): Promise<Result<{ id: string }>> {
  return inTransaction(async (tx) => {
    const provider = await tx.provider.findFirst({
      where: { AND: [{ id: providerId }, providerInSight(actor)] },
      select: { areaCode: true },
    })
    if (!provider) return refuse("notFound")
    const { areaCode } = provider
    if (!can(actor, "provider.blackout", { areaCode, providerId })) return refuse("notAllowed")
    if (toDay < dayOf(now)) return refuse("invalid", [{ path: "toDay", message: "inThePast" }])
    const { id } = await tx.providerBlackout.create({
      data: {
        providerId,
        fromDay: dayToDbDate(fromDay),
        toDay: dayToDbDate(toDay),
        reason,
        createdBy: actor.userId,
      },
      select: { id: true },
    })
    await record(tx, actor, {
      action: "provider.addBlackout",
      subject: ["provider", providerId],
      areaCode,
      after: { fromDay, toDay, reason },
    })
    return ok({ id })
  })
}
