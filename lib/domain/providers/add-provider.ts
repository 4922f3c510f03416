import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction, isDuplicate } from "@/lib/server/transaction"
import { can } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import { kindRows, problemsOfKinds } from "./offered-kinds"
import type { AddProviderInput } from "./schema"

/**
 * Writes down a provider for a unit of the actor's area. Two of the same name at the same unit are one: the unique key refuses the
 * second. @returns unitMissing, providerExists
 */
export async function addProvider(actor: Actor, input: AddProviderInput): Promise<Result<{ id: string }>> {
  if (!can(actor, "provider.manage", { areaCode: input.areaCode })) return refuse("notAllowed")
  try {
    return await inTransaction(async (tx) => {
      const unit = await tx.orgUnit.findUnique({ where: { code: input.areaCode }, select: { code: true } })
      if (!unit) return refuse("unitMissing", [{ path: "areaCode", message: "unitMissing" }])
      const { kinds, ...facts } = input
      const problems = await problemsOfKinds(tx, kinds)
      if (problems.length > 0) return refuse("invalid", problems)
      const { id } = await tx.provider.create({
        data: { ...facts, kinds: { create: kindRows(kinds) } },
        select: { id: true },
      })
      await record(tx, actor, {
        action: "provider.add",
        subject: ["provider", id],
        areaCode: input.areaCode,
        after: input,
      })
      return ok({ id })
    })
  } catch (error) {
    if (isDuplicate(error)) return refuse("providerExists", [{ path: "name", message: "providerExists" }])
    throw error
  }
}
