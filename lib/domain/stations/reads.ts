import { subtreeRange } from "@/lib/plain/area-code"
import { dayOf } from "@/lib/plain/clock"
import { decodeCursor, encodeCursor } from "@/lib/plain/cursor"
import { db } from "@/lib/server/db"
import { scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { doorOf, doorWords } from "./door"
import { factsOf, factsSelect } from "./facts"
import { PAGE_PHOTOS } from "./page-photos"
import { stationScope } from "./scope"
import { timetableSelect } from "./timetable-of"

const PAGE = 50

/** How many stations of the viewer wait for a street's word. */
export function countWaiting(actor: Actor): Promise<number> {
  return db.station.count({
    where: { AND: [stationScope(scopeOf(actor, "station.review")), { state: "SUBMITTED" }] },
  })
}

/** Everything about one station, or null when the viewer cannot see it. */
export async function stationRecord(actor: Actor, id: string, now = new Date()) {
  const row = await db.station.findFirst({
    where: { AND: [{ id }, stationScope(scopeOf(actor, "station.read"))] },
    select: {
      ...factsSelect,
      id: true,
      state: true,
      revision: true,
      ...doorWords,
      openedAt: true,
      createdAt: true,
      updatedAt: true,
      closures: timetableSelect(dayOf(now)).closures,
      photos: {
        where: { removedAt: null, ...PAGE_PHOTOS },
        select: { id: true, caption: true, width: true, height: true },
        orderBy: [{ position: "asc" }, { createdAt: "asc" }],
      },
      transitions: {
        select: { id: true, from: true, to: true, reason: true, byName: true, at: true },
        orderBy: { at: "desc" },
      },
    },
  })
  if (!row) return null
  const { timetable, standing } = doorOf(row, now)
  return { ...row, facts: factsOf(row), timetable, standing }
}
export type StationRecord = NonNullable<Awaited<ReturnType<typeof stationRecord>>>

/** What happened to a station, newest first: every event whose subject it is, its weeks and photos included. */
export async function stationHistory(actor: Actor, id: string, cursor?: string) {
  const visible = await db.station.findFirst({
    where: { AND: [{ id }, stationScope(scopeOf(actor, "station.read"))] },
    select: { name: true },
  })
  if (!visible) return null
  const after = cursor ? decodeCursor(cursor)?.[0] : undefined
  const events = await db.auditEvent.findMany({
    where: {
      subjectType: "station",
      subjectId: id,
      ...(typeof after === "string" && /^\d{1,18}$/.test(after) ? { id: { lt: BigInt(after) } } : {}),
    },
    select: { id: true, at: true, actorName: true, action: true, before: true, after: true },
    orderBy: { id: "desc" },
    take: PAGE + 1,
  })
  const items = events.slice(0, PAGE)
  const last = items.at(-1)
  return {
    name: visible.name,
    items,
    nextCursor: events.length > PAGE && last ? encodeCursor([last.id.toString()]) : null,
  }
}

/** Points near a place, for orientation on the map: other stations that the viewer can see. */
export function neighbours(actor: Actor, areaCode: string) {
  return db.station.findMany({
    where: {
      AND: [
        stationScope(scopeOf(actor, "station.read")),
        { areaCode: subtreeRange(areaCode.slice(0, 9)) },
        { state: { not: "CLOSED" } },
      ],
    },
    select: { id: true, name: true, lng: true, lat: true },
    take: 200,
  })
}
