import { isAreaCode } from "@/lib/plain/area-code"
import { point } from "./public-schema"
import { STATION_STATES } from "./rules"
import type { StationFilter } from "./staff-list"

const SORTS = ["name", "area", "state", "updatedAt", "distance"] as const

/** A dictionary's code, or nothing for what cannot be one. */
function codeOf(text: string | undefined): string | undefined {
  return text && /^[a-z0-9-]{1,40}$/.test(text) ? text : undefined
}

/** What the address asks for; what makes no sense there is left out rather than refused. */
export function filterOf(asked: Record<string, string>): StationFilter {
  const { q, area, kind, facility, state, sort, direction, cursor } = asked
  const near = point.safeParse(asked.near).data
  return {
    q: q?.slice(0, 100),
    area: area && isAreaCode(area) ? area : undefined,
    kind: codeOf(kind),
    facility: codeOf(facility),
    state: STATION_STATES.find((known) => known === state),
    near,
    sort: {
      key: SORTS.find((known) => known === sort) ?? (near ? "distance" : "area"),
      direction: direction === "desc" ? "desc" : "asc",
    },
    cursor,
  }
}
