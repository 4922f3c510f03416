import type { Problem } from "@/lib/plain/result"
import type { Tx } from "@/lib/server/transaction"
import { choosableKinds, choosableProviders } from "../schedules/check-edits"
import type { Said } from "./pattern-rows"

/** What of a pattern may not be chosen at its station, each at its field. `was` is what it named before, and may go on naming. */
export async function wordsNotToChoose(tx: Tx, areaCode: string, said: Said, was?: Said): Promise<Problem[]> {
  const kinds = await choosableKinds(tx, [said])
  const providers = await choosableProviders(tx, areaCode, [said])
  const { kindCode, providerId } = said
  const problems: Problem[] = []
  if (kindCode !== was?.kindCode && !kinds.has(kindCode))
    problems.push({ path: "kindCode", message: "notInList" })
  if (providerId && providerId !== was?.providerId && !providers.has(providerId))
    problems.push({ path: "providerId", message: "notInList" })
  return problems
}
