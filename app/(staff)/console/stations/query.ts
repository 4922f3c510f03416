import type { StationFilter } from "@/lib/domain/stations/reads"
import { STATION_STATES } from "@/lib/domain/stations/rules"
import { isAreaCode } from "@/lib/plain/area-code"

const SORTS = ["name", "area", "state", "updatedAt"] as const

/** A dictionary's code, or nothing for what cannot be one. */
function codeOf(text: string | undefined): string | undefined {
  return text && /^[a-z0-9-]{1,40}$/.test(text) ? text : undefined
}

/** What the address asks for; what makes no sense there is left out rather than refused. */
export function filterOf(asked: Record<string, string>): StationFilter {
  const { q, area, kind, facility, state, sort, direction, cursor } = asked
  return {
    q: q?.slice(0, 100),
    area: area && isAreaCode(area) ? area : undefined,
    kind: codeOf(kind),
    facility: codeOf(facility),
    state: STATION_STATES.find((known) => known === state),
    sort: {
      key: SORTS.find((known) => known === sort) ?? "area",
      direction: direction === "desc" ? "desc" : "asc",
    },
    cursor,
  }
}
