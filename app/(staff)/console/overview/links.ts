import type { RowList, RowsQuery } from "@/lib/domain/overview/schema"
import type { Day } from "@/lib/plain/clock"

export type Look = { area: string; from: Day; to: Day }
export { type Asked, askedOf } from "@/lib/web/address"

function address(path: string, query: Record<string, string | undefined>): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return `${path}?${new URLSearchParams(given)}`
}

export function overviewHref({ area, from, to }: Look, more: Record<string, string> = {}): string {
  return address("/console/overview", { area, from, to, ...more })
}

export type Filters = Partial<
  Pick<RowsQuery, "station" | "own" | "week" | "state" | "kind" | "outcome" | "occupation" | "cursor">
>

/** The list behind a figure. */
export function rowsHref({ area, from, to }: Look, what: RowList, filters: Filters = {}): string {
  return address("/console/overview/rows", { what, area, from, to, ...filters })
}

export function exportHref(
  { area, from, to }: Look,
  what: RowList | "overview",
  filters: Filters = {},
): string {
  return address("/console/overview/export", { what, area, from, to, ...filters })
}
