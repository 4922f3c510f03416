import { ok, type Problem, type Result, refuse } from "@/lib/plain/result"
import type { Prisma } from "@/lib/server/generated/client"
import type { ImportState } from "@/lib/server/generated/enums"
import { inTransaction, type Tx, violates } from "@/lib/server/transaction"
import { scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"

/** The imports of the actor's area, as a condition of a query. No scope, no rows. */
export function importScope(actor: Actor): Prisma.ImportRunWhereInput {
  const scope = scopeOf(actor, "ledger.import")
  return scope.kind === "area" ? { areaCode: scope.range } : { id: { in: [] } }
}

/** An import with its rows, locked until the transaction ends: of two who commit or undo it, the second finds it done. */
export async function lockImport(tx: Tx, actor: Actor, id: string, state: ImportState) {
  await tx.$queryRaw`SELECT 1 FROM import_run WHERE id = ${id}::uuid FOR UPDATE`
  const run = await tx.importRun.findFirst({
    where: { AND: [{ id }, importScope(actor)] },
    include: { rows: { orderBy: { line: "asc" } } },
  })
  if (!run) return refuse("notFound")
  // Imports of one unit go one after the other: what was new in the preview must still be new.
  await tx.$queryRaw`SELECT 1 FROM org_unit WHERE code = ${run.areaCode} FOR NO KEY UPDATE`
  return run.state === state ? ok(run) : refuse("importNotInThisState")
}
export type LockedImport = Extract<Awaited<ReturnType<typeof lockImport>>, { ok: true }>["value"]

class Undone extends Error {
  constructor(readonly problems: Problem[]) {
    super("an import was refused")
  }
}

/** Stops the whole: a refusal of one row, with the number that the spreadsheet shows beside it. */
export function refuseRow(line: number, refusal: { code: string; details?: Problem[] }): never {
  const [first] = refusal.details ?? []
  throw new Undone([
    {
      path: `rows.${line}`,
      message: "rowRefused",
      params: { line, ...first?.params, why: first?.message ?? refusal.code },
    },
  ])
}

/** A transaction over all rows of an import: all of them, or none. @param code of the refusal when a row cannot be done */
export async function allRows<T>(code: string, work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await inTransaction(work)
  } catch (error) {
    if (error instanceof Undone) return refuse(code, error.problems)
    if (violates(error, "session_one_at_a_time_in_a_place")) return refuse("placeTaken")
    throw error
  }
}
