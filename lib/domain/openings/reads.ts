import { db } from "@/lib/server/db"
import { scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { doorOf, doorSelect } from "../stations/door"
import { stationScope } from "../stations/scope"
import type { Standing } from "../stations/standing-rules"
import { lastDays, onTimeOf } from "./on-time"
import { NEVER_DUE, type OnTime } from "./on-time-rules"
import type { ReportKind } from "./schema"

export type ReportRow = {
  id: string
  kind: ReportKind
  /** The facility that does not work. */
  facility: { name: string; nameEn: string } | null
  at: Date
  /** Riders were told at that moment that the door is open. */
  shownOpen: boolean
}

export type PunchRow = {
  id: string
  kind: "OPEN" | "CLOSE"
  at: Date
  recordedAt: Date
  late: boolean
  byName: string
}

/** How a station's door stands, and on whose word. */
export type Opening = {
  standing: Standing
  last: { kind: "OPEN" | "CLOSE"; at: Date } | null
  doubtedAt: Date | null
}

const LATEST = 10

/** For whoever stands at the door; null when the station is hidden. */
export async function openingOf(actor: Actor, id: string, now = new Date()): Promise<Opening | null> {
  const row = await db.station.findFirst({
    where: { AND: [{ id }, stationScope(scopeOf(actor, "opening.read"))] },
    select: doorSelect(now),
  })
  if (!row) return null
  const { punchKind, punchAt, doubtedAt } = row
  const last = punchKind && punchAt ? { kind: punchKind, at: punchAt } : null
  return { standing: doorOf(row, now).standing, last, doubtedAt }
}

export type OpeningRecord = Opening & {
  onTime: OnTime
  punches: PunchRow[]
  /** Of the last thirty days, the latest first. */
  reports: ReportRow[]
}

/** What was said of a station's door, and how often it opened on time in the last thirty days; null when it is hidden. */
export async function openingRecord(
  actor: Actor,
  stationId: string,
  now = new Date(),
): Promise<OpeningRecord | null> {
  const opening = await openingOf(actor, stationId, now)
  if (!opening) return null
  const [punches, reports, onTime] = await Promise.all([
    db.openingPunch.findMany({
      where: { stationId },
      select: { id: true, kind: true, at: true, recordedAt: true, late: true, byName: true },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: LATEST,
    }),
    latestReports(stationId, now),
    onTimeOf([stationId], lastDays(now), now),
  ])
  return { ...opening, punches, reports, onTime: onTime.get(stationId) ?? NEVER_DUE }
}

async function latestReports(stationId: string, now: Date): Promise<ReportRow[]> {
  const rows = await db.stationReport.findMany({
    where: { stationId, at: { gte: new Date(now.getTime() - 30 * 86_400_000) } },
    select: { id: true, kind: true, facilityCode: true, at: true, shownOpen: true },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: LATEST,
  })
  const words = await db.term.findMany({
    where: { code: { in: rows.map(({ facilityCode }) => facilityCode) } },
    select: { code: true, name: true, nameEn: true },
  })
  const named = new Map(words.map(({ code, ...word }) => [code, word]))
  return rows.map(({ facilityCode, ...row }) => ({ ...row, facility: named.get(facilityCode) ?? null }))
}
