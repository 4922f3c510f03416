import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction } from "@/lib/server/transaction"
import { can } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import type { EditTermInput } from "./schema"

/** Changes what a word is called and where it stands in its dictionary. */
export async function editTerm(actor: Actor, input: EditTermInput): Promise<Result<{ code: string }>> {
  const { code, revision, ...after } = input
  if (!can(actor, "term.manage", {})) return refuse("notAllowed")
  return inTransaction(async (tx) => {
    const before = await tx.term.findUnique({
      where: { code },
      select: { name: true, nameEn: true, position: true },
    })
    if (!before) return refuse("notFound")
    const { count } = await tx.term.updateMany({
      where: { code, revision },
      data: { ...after, revision: { increment: 1 } },
    })
    if (count === 0) return refuse("changedSinceYouLooked")
    await record(tx, actor, {
      action: "term.edit",
      subject: ["term", code],
      areaCode: null,
      before,
      after,
    })
    return ok({ code })
  })
}
