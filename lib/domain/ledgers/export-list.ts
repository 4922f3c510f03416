import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction } from "@/lib/server/transaction"
import type { Action } from "../accounts/permissions"
import { canSomewhere } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import { type ListRow, rowsOfList } from "./list-rows"
import { type ExportListInput, LIST_NAMES, type ListName } from "./schema"

type ListExport = {
  rows: AsyncIterable<ListRow>
  /** Must be told before the file is finished: how many rows left the house, and whether these are all. */
  taken: (rows: number, complete: boolean) => Promise<void>
}

/** Which rows a list holds is what its reader may read anyway. */
const READ: Record<ListName, Action> = {
  stations: "station.read",
  tasks: "inspection.read",
  inspections: "inspection.read",
  weeks: "schedule.read",
  providers: "provider.read",
  users: "user.manage",
  units: "unit.read",
}

/** The lists that a post may take along. */
export function listsFor(actor: Actor): ListName[] {
  if (!canSomewhere(actor, "ledger.export")) return []
  return LIST_NAMES.filter((list) => canSomewhere(actor, READ[list]))
}

/** A list as its page shows it, all pages of it, on its way out of the house: a permission of its own, and an event. @returns notAllowed */
export function exportList(
  actor: Actor,
  { list, asked }: ExportListInput,
  now = new Date(),
): Result<ListExport> {
  if (!listsFor(actor).includes(list)) return refuse("notAllowed")
  // The order and the page are the reader's; which rows left the house is the filters' doing.
  const { cursor: _cursor, sort: _sort, direction: _direction, near: _near, ...filters } = asked
  const taken = (count: number, complete: boolean) =>
    inTransaction((tx) =>
      record(tx, actor, {
        action: "ledger.export",
        subject: ["list", list],
        after: { what: list, ...filters, rows: count, complete },
      }),
    )
  return ok({ rows: rowsOfList(actor, list, asked, now), taken })
}
