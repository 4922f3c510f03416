import { ok, type Result, refuse } from "@/lib/plain/result"
import { can } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import { allRows, lockImport } from "./run-rows"
import type { UndoImportInput } from "./schema"
import { unwriteSchedule } from "./write-schedule"
import { unwriteStations } from "./write-stations"

type WrittenStations = Parameters<typeof unwriteStations>[2]
type WrittenSchedule = Parameters<typeof unwriteSchedule>[2]

/**
 * Takes back all that an import wrote, in one transaction. What somebody has changed, submitted or published since stands in the way:
 * then nothing is taken back, and the row is named. @returns importNotInThisState, undoRefused with the row
 */
export function undoImport(actor: Actor, { id, reason }: UndoImportInput): Promise<Result<{ id: string }>> {
  return allRows("undoRefused", async (tx) => {
    const locked = await lockImport(tx, actor, id, "COMMITTED")
    if (!locked.ok) return locked
    const run = locked.value
    if (!can(actor, "ledger.import", { areaCode: run.areaCode })) return refuse("notAllowed")
    const rows = run.rows.filter(({ written }) => written !== null)
    if (run.kind === "STATIONS") await unwriteStations(tx, actor, rows as unknown as WrittenStations, reason)
    else await unwriteSchedule(tx, actor, rows as unknown as WrittenSchedule)
    await tx.importRun.update({
      where: { id },
      data: { state: "UNDONE", undoneAt: new Date(), undoneBy: actor.userId, undoReason: reason },
    })
    await record(tx, actor, {
      action: "ledger.undo",
      subject: ["ledger", id],
      areaCode: run.areaCode,
      after: { name: run.fileName, kind: run.kind, rows: rows.length, reason },
    })
    return ok({ id })
  })
}
