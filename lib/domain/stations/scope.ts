import type { Prisma } from "@/lib/server/generated/client"
import type { Scope } from "../accounts/policy"

/** The stations that a scope reaches, as a condition of a query. No scope, no rows. */
export function stationScope(scope: Scope): Prisma.StationWhereInput {
  switch (scope.kind) {
    case "everywhere":
      return {}
    case "area":
      return { areaCode: scope.range }
    case "station":
      return { id: scope.id }
    default:
      return { id: { in: [] } }
  }
}
