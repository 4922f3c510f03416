import { decodeCursor, encodeCursor } from "@/lib/plain/cursor"
import { db } from "@/lib/server/db"
import { scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { stationScope } from "../stations/scope"
import type { LedgerColumn } from "./header"
import type { Remark } from "./remarks"
import { importScope } from "./run-rows"

const PAGE = 20

const runSelect = {
  id: true,
  kind: true,
  state: true,
  fileName: true,
  byName: true,
  createdAt: true,
  committedAt: true,
  undoneAt: true,
} as const

/** The imports of the actor's area, the newest first, each with how many rows came to what. */
export async function importsOf(actor: Actor, cursor?: string) {
  const [after] = decodeCursor(cursor ?? "") ?? []
  const runs = await db.importRun.findMany({
    where: { AND: [importScope(actor), typeof after === "string" ? { id: { lt: after } } : {}] },
    select: { ...runSelect, _count: { select: { rows: true } } },
    orderBy: { id: "desc" },
    take: PAGE + 1,
  })
  const items = runs.slice(0, PAGE).map(({ _count, ...run }) => ({ ...run, rows: _count.rows }))
  const last = items.at(-1)
  return { items, next: runs.length > PAGE && last ? encodeCursor([last.id]) : null }
}

/** An import with all its rows; null when it is hidden from the actor. */
export async function importOf(actor: Actor, id: string) {
  const run = await db.importRun.findFirst({
    where: { AND: [{ id }, importScope(actor)] },
    select: {
      ...runSelect,
      sheetName: true,
      columns: true,
      undoReason: true,
      rows: { orderBy: { line: "asc" } },
    },
  })
  if (!run) return null
  const rows = run.rows.map(({ wrong, notes, runId, ...row }) => ({
    ...row,
    wrong: wrong as unknown as Remark[],
    notes: notes as unknown as Remark[],
  }))
  return { ...run, columns: run.columns as unknown as LedgerColumn[], rows }
}
export type ImportView = NonNullable<Awaited<ReturnType<typeof importOf>>>

/** The stations whose weeks the actor plans, for a schedule that does not name its station. */
export function stationsToPlan(actor: Actor): Promise<{ id: string; name: string }[]> {
  return db.station.findMany({
    where: { AND: [stationScope(scopeOf(actor, "schedule.plan")), { state: { not: "CLOSED" } }] },
    select: { id: true, name: true },
    orderBy: [{ areaCode: "asc" }, { name: "asc" }, { id: "asc" }],
  })
}
