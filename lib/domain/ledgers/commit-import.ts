import { ok, type Result, refuse } from "@/lib/plain/result"
import type { Tx } from "@/lib/server/transaction"
import { can } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import type { SchedulePlan, StationPlan } from "./planned"
import { allRows, type LockedImport, lockImport } from "./run-rows"
import type { CommitImportInput } from "./schema"
import { writeSchedule } from "./write-schedule"
import { writeStations } from "./write-stations"

/**
 * Does what the preview showed: every row that is new or changes something, or those of them that were chosen. All in one transaction:
 * when one row can no longer be done, none is. @returns importNotInThisState, nothingToImport, importRefused with the row
 */
export function commitImport(
  actor: Actor,
  { id, lines }: CommitImportInput,
): Promise<Result<{ id: string; rows: number }>> {
  return allRows("importRefused", async (tx) => {
    const locked = await lockImport(tx, actor, id, "PREVIEW")
    if (!locked.ok) return locked
    const run = locked.value
    if (!can(actor, "ledger.import", { areaCode: run.areaCode })) return refuse("notAllowed")
    const chosen = lines && new Set(lines)
    const rows = run.rows.filter(
      ({ plan, outcome, line }) => plan && outcome !== "SAME" && (chosen?.has(line) ?? true),
    )
    if (rows.length === 0) return refuse("nothingToImport")
    for (const { line, written } of await write(tx, actor, run, rows))
      await tx.importRow.update({ where: { runId_line: { runId: id, line } }, data: { written } })
    await tx.importRun.update({
      where: { id },
      data: { state: "COMMITTED", committedAt: new Date(), committedBy: actor.userId },
    })
    await record(tx, actor, {
      action: "ledger.commit",
      subject: ["ledger", id],
      areaCode: run.areaCode,
      after: { name: run.fileName, kind: run.kind, rows: rows.length },
    })
    return ok({ id, rows: rows.length })
  })
}

function write(tx: Tx, actor: Actor, run: LockedImport, rows: LockedImport["rows"]) {
  return run.kind === "STATIONS"
    ? writeStations(tx, actor, rows as unknown as { line: number; plan: StationPlan }[])
    : writeSchedule(tx, actor, rows as unknown as { line: number; plan: SchedulePlan }[])
}
