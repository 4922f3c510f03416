import type { RowList, RowsQuery } from "@/lib/domain/overview/schema"
import type { Day } from "@/lib/plain/clock"
import { addressOf } from "@/lib/web/address"

export type Look = { area: string; from: Day; to: Day }

export function overviewHref({ area, from, to }: Look, more: Record<string, string> = {}): string {
  return addressOf("/console/overview", { area, from, to, ...more })
}

export type Filters = Partial<
  Pick<RowsQuery, "station" | "own" | "week" | "state" | "kind" | "outcome" | "occupation" | "cursor">
>

/** The list behind a figure. */
export function rowsHref({ area, from, to }: Look, what: RowList, filters: Filters = {}): string {
  return addressOf("/console/overview/rows", { what, area, from, to, ...filters })
}

export function exportHref(
  { area, from, to }: Look,
  what: RowList | "overview",
  filters: Filters = {},
): string {
  return addressOf("/console/overview/export", { what, area, from, to, ...filters })
}
