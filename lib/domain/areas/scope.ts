import type { Prisma } from "@/lib/server/generated/client"
import type { Scope } from "../accounts/policy"

/** The units that a scope reaches, as a condition of a query. No scope, no rows. */
export function unitScope(scope: Scope): Prisma.OrgUnitWhereInput {
  switch (scope.kind) {
    case "everywhere":
      return {}
    case "area":
      return { code: scope.range }
    default:
      return { code: { in: [] } }
  }
}
