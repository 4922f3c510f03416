import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction, isDuplicate } from "@/lib/server/transaction"
import { can } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import type { AddTermInput } from "./schema"

const GAP = 10

/** Adds a word to a dictionary. Codes are unique over all dictionaries; the primary key settles two at once. @returns termExists */
export async function addTerm(actor: Actor, input: AddTermInput): Promise<Result<{ code: string }>> {
  if (!can(actor, "term.manage", {})) return refuse("notAllowed")
  const { code, list, name, nameEn } = input
  try {
    return await inTransaction(async (tx) => {
      const last = await tx.term.aggregate({ where: { list }, _max: { position: true } })
      const position = input.position ?? (last._max.position ?? 0) + GAP
      const term = { code, list, name, nameEn, position }
      await tx.term.create({ data: term })
      await record(tx, actor, { action: "term.add", subject: ["term", code], areaCode: null, after: term })
      return ok({ code })
    })
  } catch (error) {
    if (isDuplicate(error)) return refuse("termExists", [{ path: "code", message: "termExists" }])
    throw error
  }
}
