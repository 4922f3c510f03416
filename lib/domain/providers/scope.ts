import type { Prisma } from "@/lib/server/generated/client"
import { type Scope, scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"

/** The providers that a scope reaches, as a condition of a query. No scope, no rows. */
export function providerScope(scope: Scope): Prisma.ProviderWhereInput {
  switch (scope.kind) {
    case "everywhere":
      return {}
    case "area":
      return { areaCode: scope.range }
    case "provider":
      return { id: scope.id }
    default:
      return { id: { in: [] } }
  }
}

/** The providers whose record an actor may look at: all that can be chosen, or one's own. */
export function providerInSight(actor: Actor): Prisma.ProviderWhereInput {
  const read = scopeOf(actor, "provider.read")
  return providerScope(read.kind === "none" ? scopeOf(actor, "provider.blackout") : read)
}
