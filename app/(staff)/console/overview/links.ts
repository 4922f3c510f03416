import type { Grain } from "@/lib/domain/overview/rules"
import type { RowList, RowsQuery } from "@/lib/domain/overview/schema"
import type { Day } from "@/lib/plain/clock"
import { addressOf } from "@/lib/web/address"

export type Look = { area: string; from: Day; to: Day }

export function overviewHref({ area, from, to }: Look, more: Record<string, string> = {}): string {
  return addressOf("/console/overview", { area, from, to, ...more })
}

export type Filters = Partial<
  Pick<
    RowsQuery,
    "station" | "own" | "week" | "state" | "kind" | "outcome" | "stands" | "occupation" | "cursor"
  >
>

/** The list behind a figure. */
export function rowsHref({ area, from, to }: Look, what: RowList, filters: Filters = {}): string {
  return addressOf("/console/overview/rows", { what, area, from, to, ...filters })
}

/** Where a unit of the page is looked at: its own area, one station of it, or what the area keeps itself. */
export function atUnit(grain: Grain, look: Look, { key, own }: { key: string; own: boolean }) {
  const filters: Filters = own ? { own: "1" } : grain === "STATION" ? { station: key } : {}
  return { at: grain === "STATION" ? look : { ...look, area: key }, filters }
}

export function exportHref(
  { area, from, to }: Look,
  what: RowList | "overview",
  filters: Filters = {},
): string {
  return addressOf("/console/overview/export", { what, area, from, to, ...filters })
}
