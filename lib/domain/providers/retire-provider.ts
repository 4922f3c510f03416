import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction } from "@/lib/server/transaction"
import { can, scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import type { RetireProviderInput } from "./schema"
import { providerScope } from "./scope"

/** From now on the provider can't be chosen; sessions that are planned or published keep it. */
export function retireProvider(actor: Actor, input: RetireProviderInput): Promise<Result<{ id: string }>> {
  return setRetired(actor, input, new Date())
}

/** The provider comes again. */
export function restoreProvider(actor: Actor, input: RetireProviderInput): Promise<Result<{ id: string }>> {
  return setRetired(actor, input, null)
}

async function setRetired(
  actor: Actor,
  { id, revision }: RetireProviderInput,
  retiredAt: Date | null,
): Promise<Result<{ id: string }>> {
  return inTransaction(async (tx) => {
    const provider = await tx.provider.findFirst({
      where: { AND: [{ id }, providerScope(scopeOf(actor, "provider.read"))] },
      select: { name: true, areaCode: true },
    })
    if (!provider) return refuse("notFound")
    const { name, areaCode } = provider
    if (!can(actor, "provider.manage", { areaCode })) return refuse("notAllowed")
    const { count } = await tx.provider.updateMany({
      where: { id, revision, retiredAt: retiredAt ? null : { not: null } },
      data: { retiredAt, revision: { increment: 1 } },
    })
    if (count === 0) return refuse("changedSinceYouLooked")
    await record(tx, actor, {
      action: retiredAt ? "provider.retire" : "provider.restore",
      subject: ["provider", id],
      areaCode,
      before: { name, retired: !retiredAt },
      after: { name, retired: !!retiredAt },
    })
    return ok({ id })
  })
}
