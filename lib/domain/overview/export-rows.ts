import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction } from "@/lib/server/transaction"
import { can } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import { type Overview, overviewOf } from "./reads"
import { type AnyRow, everyRow } from "./rows"
import type { ExportQuery, RowsQuery } from "./schema"
import { sightOf } from "./sight"

/**
 * What leaves the house. `taken` must be told before the file is finished: with how many rows, and whether all of them. The event is
 * kept even when the reader breaks off.
 */
export type Export = { taken: (rows: number, complete: boolean) => Promise<void> } & (
  | { what: "overview"; overview: Overview }
  | { what: "rows"; rows: AsyncIterable<AnyRow>; query: RowsQuery; areaName: string }
)

export async function exportRows(
  actor: Actor,
  query: ExportQuery,
  now = new Date(),
): Promise<Result<Export>> {
  const found = await sightOf(actor, query.area)
  if (!found.ok) return found
  const sight = found.value
  if (!can(actor, "overview.export", { areaCode: sight.area })) return refuse("notAllowed")
  const { area: _area, cursor: _cursor, ...filters } = query
  const taken = (rows: number, complete: boolean) =>
    inTransaction((tx) =>
      record(tx, actor, {
        action: "overview.export",
        subject: ["area", sight.area],
        areaCode: sight.area,
        after: { ...filters, rows, complete },
      }),
    )
  const { what } = query
  if (what !== "overview")
    return ok({
      what: "rows",
      rows: everyRow(sight, { ...query, what }, now),
      query: { ...query, what },
      areaName: sight.name,
      taken,
    })
  const overview = await overviewOf(actor, query, now)
  return overview.ok ? ok({ what, overview: overview.value, taken }) : overview
}
