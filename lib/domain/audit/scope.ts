import type { Prisma } from "@/lib/server/generated/client"
import type { Scope } from "../accounts/policy"

/** The events that a scope reaches, as a condition of a query. An event without an area is read only where everything is. */
export function auditScope(scope: Scope): Prisma.AuditEventWhereInput {
  switch (scope.kind) {
    case "everywhere":
      return {}
    case "area":
      return { areaCode: scope.range }
    default:
      return { id: { in: [] } }
  }
}
