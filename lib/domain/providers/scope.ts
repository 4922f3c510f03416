import type { Prisma } from "@/lib/server/generated/client"
import type { Scope } from "../accounts/policy"

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
