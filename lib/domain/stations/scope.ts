import { Prisma } from "@/lib/server/generated/client"
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

/** The same for a query in SQL whose station is `s`. */
export function inStationScope(scope: Scope): Prisma.Sql {
  switch (scope.kind) {
    case "everywhere":
      return Prisma.sql`true`
    case "area":
      return Prisma.sql`s.area_code >= ${scope.range.gte} AND s.area_code < ${scope.range.lt}`
    case "station":
      return Prisma.sql`s.id = ${scope.id}::uuid`
    default:
      return Prisma.sql`false`
  }
}
