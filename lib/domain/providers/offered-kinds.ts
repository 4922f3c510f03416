import type { Problem } from "@/lib/plain/result"
import type { Tx } from "@/lib/server/transaction"

/**
 * What is wrong with the services that a provider is said to offer: each must be one that can be chosen, or that it offers already.
 */
export async function problemsOfKinds(
  tx: Tx,
  kinds: readonly string[],
  offered: readonly string[] = [],
): Promise<Problem[]> {
  const fresh = kinds.filter((code) => !offered.includes(code))
  if (fresh.length === 0) return []
  const choosable = await tx.term.count({
    where: { code: { in: fresh }, list: "SERVICE_KIND", retiredAt: null },
  })
  return choosable === fresh.length ? [] : [{ path: "kinds", message: "notInList" }]
}

/** As a provider's own rows. */
export function kindRows(kinds: readonly string[]) {
  return kinds.map((kindCode) => ({ kindCode }))
}
