import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction } from "@/lib/server/transaction"
import { can, canSomewhere } from "../accounts/policy"
import type { Actor } from "./actor"
import { type AuditRow, everyEvent } from "./reads"
import { record } from "./record"
import type { AuditQuery } from "./schema"

/**
 * What leaves the house: whoever may read events may take them along. `taken` must be told before the file is finished, with how many
 * rows and whether these are all; that, too, is an event, kept even when the reader breaks off.
 */
export type EventExport = {
  rows: AsyncIterable<AuditRow>
  taken: (rows: number, complete: boolean) => Promise<void>
}

/** @returns notAllowed for a post that reads no events, or none of the area that was asked for */
export function exportEvents(actor: Actor, query: AuditQuery): Result<EventExport> {
  const { area, cursor: _, ...filters } = query
  if (!canSomewhere(actor, "audit.read")) return refuse("notAllowed")
  if (area && !can(actor, "audit.read", { areaCode: area })) return refuse("notFound")
  const taken = (rows: number, complete: boolean) =>
    inTransaction((tx) =>
      record(tx, actor, {
        action: "audit.export",
        subject: ["audit", area ?? "all"],
        areaCode: area ?? actor.post.areaCode,
        after: { ...filters, area, rows, complete },
      }),
    )
  return ok({ rows: everyEvent(actor, { ...query, cursor: undefined }), taken })
}
