import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction, isDuplicate } from "@/lib/server/transaction"
import { can, scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import { kindRows, problemsOfKinds } from "./offered-kinds"
import type { EditProviderInput } from "./schema"
import { providerScope } from "./scope"

const recordSelect = {
  name: true,
  areaCode: true,
  contactName: true,
  contactPhone: true,
  note: true,
  weeklySessions: true,
  weeklyHours: true,
  kinds: { select: { kindCode: true } },
} as const

/** Changes a provider's record, or hands it to another unit of the actor's area. @returns unitMissing, providerExists */
export async function editProvider(actor: Actor, input: EditProviderInput): Promise<Result<{ id: string }>> {
  const { id, revision } = input
  try {
    return await inTransaction(async (tx) => {
      const found = await tx.provider.findFirst({
        where: { AND: [{ id }, providerScope(scopeOf(actor, "provider.read"))] },
        select: recordSelect,
      })
      if (!found) return refuse("notFound")
      const before = { ...found, kinds: found.kinds.map(({ kindCode }) => kindCode).sort() }
      const mayTouch = (areaCode: string) => can(actor, "provider.manage", { areaCode })
      if (!mayTouch(before.areaCode) || !mayTouch(input.areaCode)) return refuse("notAllowed")
      const unit = await tx.orgUnit.findUnique({ where: { code: input.areaCode }, select: { code: true } })
      if (!unit) return refuse("unitMissing", [{ path: "areaCode", message: "unitMissing" }])
      const problems = await problemsOfKinds(tx, input.kinds, before.kinds)
      if (problems.length > 0) return refuse("invalid", problems)
      const after = {
        name: input.name,
        areaCode: input.areaCode,
        contactName: input.contactName ?? null,
        contactPhone: input.contactPhone ?? null,
        note: input.note ?? null,
        weeklySessions: input.weeklySessions,
        weeklyHours: input.weeklyHours,
      }
      const { count } = await tx.provider.updateMany({
        where: { id, revision },
        data: { ...after, revision: { increment: 1 } },
      })
      if (count === 0) return refuse("changedSinceYouLooked")
      await tx.providerKind.deleteMany({ where: { providerId: id } })
      await tx.providerKind.createMany({
        data: kindRows(input.kinds).map((row) => ({ ...row, providerId: id })),
      })
      await record(tx, actor, {
        action: "provider.edit",
        subject: ["provider", id],
        areaCode: after.areaCode,
        before,
        after: { ...after, kinds: input.kinds },
      })
      return ok({ id })
    })
  } catch (error) {
    if (isDuplicate(error)) return refuse("providerExists", [{ path: "name", message: "providerExists" }])
    throw error
  }
}
