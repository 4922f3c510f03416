import { z } from "zod"
import type { Day } from "@/lib/plain/clock"
import { decodeCursor, encodeCursor } from "@/lib/plain/cursor"
import { db } from "@/lib/server/db"
import { Prisma } from "@/lib/server/generated/client"
import type { Actor } from "../audit/actor"
import type { CodeProof } from "../stations/scanned-code"
import type { EntrySource } from "./rules"
import type { Occupation } from "./schema"
import { stationInSight } from "./station-in-sight"

export type EntryRow = {
  id: string
  day: Day
  at: Date
  occupation: Occupation
  platform: string | null
  quantity: number
  sessionId: string | null
  /** The service of the session; null for a visit. */
  kind: string | null
  kindEn: string | null
  source: EntrySource
  /** Of a scan: how strong the code was. */
  proof: CodeProof | null
  /** Who wrote it down; null for a scan. Never which phone. */
  recordedBy: string | null
  recordedAt: Date
  voided: { reason: string; by: string; at: Date } | null
}

export type EntryPage = { items: EntryRow[]; nextCursor: string | null }

const place = z.tuple([z.iso.datetime(), z.uuid()])

type Row = Omit<EntryRow, "voided"> & {
  reason: string | null
  voidedBy: string | null
  voidedAt: Date | null
}

/** Entries of a day, the latest first, voided ones in their place. The caller has asked whether they may be seen. */
export async function entryRows(
  stationId: string,
  day: Day,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<EntryPage> {
  const after = cursor ? place.safeParse(decodeCursor(cursor)) : null
  const beyond = after?.success
    ? Prisma.sql`AND (e.at, e.id) < (${after.data[0]}::timestamptz, ${after.data[1]}::uuid)`
    : Prisma.empty
  const rows = await db.$queryRaw<Row[]>`
    SELECT e.id::text AS id, e.day::text AS day, e.at, e.occupation::text AS occupation, p.name AS platform, e.quantity,
      e.session_id::text AS "sessionId", k.name AS kind, k.name_en AS "kindEn", e.source::text AS source, e.proof::text AS proof,
      u.display_name AS "recordedBy", e.recorded_at AS "recordedAt", v.reason, v.by_name AS "voidedBy", v.at AS "voidedAt"
    FROM (
      SELECT * FROM attendance_entry e WHERE e.station_id = ${stationId}::uuid AND e.day = ${day}::date ${beyond}
      ORDER BY e.at DESC, e.id DESC LIMIT ${limit + 1}) e
    LEFT JOIN attendance_void v ON v.entry_id = e.id
    LEFT JOIN app_user u ON u.id = e.recorded_by
    LEFT JOIN term k ON k.code = e.kind_code
    LEFT JOIN term p ON p.code = e.platform
    ORDER BY e.at DESC, e.id DESC`
  const items = rows.slice(0, limit).map(({ reason, voidedBy, voidedAt, ...row }) => ({
    ...row,
    voided: reason && voidedBy && voidedAt ? { reason, by: voidedBy, at: voidedAt } : null,
  }))
  const last = items.at(-1)
  return {
    items,
    nextCursor: rows.length > limit && last ? encodeCursor([last.at.toISOString(), last.id]) : null,
  }
}

/** The same for whoever may see the station's attendance; null when it is hidden. */
export async function entriesOf(
  actor: Actor,
  stationId: string,
  ask: { day: Day; cursor?: string; limit?: number },
): Promise<(EntryPage & { station: string; areaCode: string }) | null> {
  const found = await stationInSight(actor, stationId, "attendance.read")
  if (!found.ok) return null
  const page = await entryRows(stationId, ask.day, { limit: ask.limit ?? 50, cursor: ask.cursor })
  return { ...page, station: found.value.name, areaCode: found.value.areaCode }
}
