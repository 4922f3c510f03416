import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction } from "@/lib/server/transaction"
import { can } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import type { RetireTermInput } from "./schema"

/** From now on nobody can choose the word; what already carries it keeps it. */
export function retireTerm(actor: Actor, input: RetireTermInput): Promise<Result<{ code: string }>> {
  return setRetired(actor, input, new Date())
}

/** The word can be chosen again. */
export function restoreTerm(actor: Actor, input: RetireTermInput): Promise<Result<{ code: string }>> {
  return setRetired(actor, input, null)
}

async function setRetired(
  actor: Actor,
  { code, revision }: RetireTermInput,
  retiredAt: Date | null,
): Promise<Result<{ code: string }>> {
  if (!can(actor, "term.manage", {})) return refuse("notAllowed")
  return inTransaction(async (tx) => {
    const term = await tx.term.findUnique({ where: { code }, select: { name: true } })
    if (!term) return refuse("notFound")
    const { count } = await tx.term.updateMany({
      where: { code, revision, retiredAt: retiredAt ? null : { not: null } },
      data: { retiredAt, revision: { increment: 1 } },
    })
    if (count === 0) return refuse("changedSinceYouLooked")
    await record(tx, actor, {
      action: retiredAt ? "term.retire" : "term.restore",
      subject: ["term", code],
      areaCode: null,
      before: { name: term.name, retired: !retiredAt },
      after: { name: term.name, retired: !!retiredAt },
    })
    return ok({ code })
  })
}
