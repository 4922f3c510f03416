import type { Day } from "@/lib/plain/clock"
import type { PointSystem } from "@/lib/plain/coordinates"
import { ok, type Result, refuse } from "@/lib/plain/result"
import type { Prisma } from "@/lib/server/generated/client"
import type { ImportKind } from "@/lib/server/generated/enums"
import { readSpreadsheet } from "@/lib/server/spreadsheet/read-spreadsheet"
import { inTransaction } from "@/lib/server/transaction"
import { scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { nameOf, record } from "../audit/record"
import { planSchedule } from "./plan-schedule"
import { planStations } from "./plan-stations"

export type Brought = {
  kind: ImportKind
  fileName: string
  bytes: Uint8Array
  stationId?: string
  from?: Day
  to?: Day
  /** Of coordinates whose headings name no map. */
  pointSystem?: PointSystem
}

/**
 * Reads a ledger that an office brought and keeps what it would do, row by row, for a person to look at. No station and no week is
 * touched. @returns fileTooLarge, notASpreadsheet, oldSpreadsheet, tooManyRows, noStationLedger, noScheduleLedger, emptyLedger
 */
export async function previewImport(actor: Actor, brought: Brought): Promise<Result<{ id: string }>> {
  const scope = scopeOf(actor, "ledger.import")
  if (scope.kind !== "area") return refuse("notAllowed")
  const read = await readSpreadsheet(Buffer.from(brought.bytes))
  if (!read.ok) return refuse(read.why, [{ path: "file", message: read.why }])
  const planned = await (brought.kind === "STATIONS"
    ? planStations(actor, read.sheets, brought.pointSystem)
    : planSchedule(actor, read.sheets, brought))
  if (!planned.ok) return planned
  const { ledger, rows } = planned.value
  if (rows.length === 0) return refuse("emptyLedger", [{ path: "file", message: "emptyLedger" }])
  return inTransaction(async (tx) => {
    const { id } = await tx.importRun.create({
      data: {
        kind: brought.kind,
        areaCode: scope.code,
        fileName: brought.fileName.slice(0, 200),
        sheetName: ledger.sheet.slice(0, 100),
        columns: ledger.columns,
        byName: nameOf(actor),
        createdBy: actor.userId,
        rows: {
          createMany: {
            data: rows.map(({ plan, ...row }) => ({
              ...row,
              ...(plan ? { plan: plan as unknown as Prisma.InputJsonObject } : {}),
            })),
          },
        },
      },
      select: { id: true },
    })
    await record(tx, actor, {
      action: "ledger.preview",
      subject: ["ledger", id],
      areaCode: scope.code,
      after: { name: brought.fileName, kind: brought.kind, rows: rows.length },
    })
    return ok({ id })
  })
}
