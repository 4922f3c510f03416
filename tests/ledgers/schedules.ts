import { previewImport } from "@/lib/domain/ledgers/preview-import"
import { importOf } from "@/lib/domain/ledgers/reads"
import { dayOf, formatTime, minuteOf } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import { street } from "../weeks"

type Over = { stationId?: string; from?: string; to?: string }
type Run = Awaited<ReturnType<typeof preview>>

/** What a street sees of a schedule that it brings. */
export async function preview(bytes: Uint8Array, over: Over = {}) {
  const result = await previewImport(street, { kind: "SCHEDULE", fileName: "服务安排.xlsx", bytes, ...over })
  if (!result.ok) throw new Error(JSON.stringify(result))
  const run = await importOf(street, result.value.id)
  if (!run) throw new Error("hidden")
  return run
}

export const csv = (...lines: string[]) => new TextEncoder().encode(lines.join("\n"))

export const rowsOf = (run: Run) => run.rows.map(({ line, outcome }) => `${line} ${outcome}`)

export const wrongOf = (run: Run) =>
  run.rows.map(({ wrong }) => wrong.map(({ column, message }) => `${column} ${message}`))

export async function planOf(stationId: string) {
  const rows = await db.session.findMany({ where: { stationId }, orderBy: { startsAt: "asc" } })
  return rows.map(
    ({ startsAt, endsAt, kindCode, place }) =>
      `${dayOf(startsAt)} ${formatTime(minuteOf(startsAt))}-${formatTime(minuteOf(endsAt))} ${kindCode} ${place}`,
  )
}
