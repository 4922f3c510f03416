import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction } from "@/lib/server/transaction"
import { can, scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import type { RenameUnitInput } from "./schema"
import { unitScope } from "./scope"

/** Changes what a unit and its office are called, and where maps first look. Its code is its identity and stays. */
export async function renameUnit(actor: Actor, input: RenameUnitInput): Promise<Result<{ code: string }>> {
  const { code, revision, name, departmentName, lng = null, lat = null } = input
  return inTransaction(async (tx) => {
    const before = await tx.orgUnit.findFirst({
      where: { AND: [{ code }, unitScope(scopeOf(actor, "unit.read"))] },
      select: { name: true, departmentName: true, lng: true, lat: true },
    })
    if (!before) return refuse("notFound")
    if (!can(actor, "unit.manage", { areaCode: code })) return refuse("notAllowed")
    const after = { name, departmentName, lng, lat }
    // The condition on the revision settles two editors at once: the second finds no row.
    const { count } = await tx.orgUnit.updateMany({
      where: { code, revision },
      data: { ...after, revision: { increment: 1 } },
    })
    if (count === 0) return refuse("changedSinceYouLooked")
    await record(tx, actor, {
      action: "unit.rename",
      subject: ["unit", code],
      areaCode: code,
      before,
      after,
    })
    return ok({ code })
  })
}
