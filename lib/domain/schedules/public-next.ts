import { addDays, dayOf, instantAt } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"

export type NextSession = { kind: string; kindEn: string; startsAt: Date; endsAt: Date }

/** For each of the stations the service that runs now, or else the next that stands before tomorrow ends. In one query. */
export async function nextSessions(
  stationIds: string[],
  now = new Date(),
): Promise<Map<string, NextSession>> {
  const rows = await db.publishedSession.findMany({
    where: {
      stationId: { in: stationIds },
      current: true,
      cancelledAt: null,
      endsAt: { gt: now },
      startsAt: { lt: instantAt(addDays(dayOf(now), 2), 0) },
    },
    select: {
      stationId: true,
      startsAt: true,
      endsAt: true,
      kind: { select: { name: true, nameEn: true } },
    },
    orderBy: [{ startsAt: "asc" }, { sessionId: "asc" }],
  })
  const next = new Map<string, NextSession>()
  for (const { stationId, kind, ...times } of rows)
    if (!next.has(stationId)) next.set(stationId, { ...times, kind: kind.name, kindEn: kind.nameEn })
  return next
}
