import { type Day, dayOf, dbDateToDay } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import { closureOn } from "../stations/opening"

export type ClosureChange = {
  fromDay: Day
  toDay: Day | null
  reason: string
  createdAt: Date
  liftedAt: Date | null
}

/** Every closure that the stations ever had, the lifted ones too: none is ever deleted. By station. */
export async function closureChanges(stationIds: string[]): Promise<Map<string, ClosureChange[]>> {
  const rows = await db.closure.findMany({
    where: { stationId: { in: stationIds } },
    select: { stationId: true, fromDay: true, toDay: true, reason: true, createdAt: true, liftedAt: true },
    orderBy: [{ fromDay: "asc" }, { createdAt: "asc" }],
  })
  const changes = new Map<string, ClosureChange[]>(stationIds.map((id) => [id, []]))
  for (const { stationId, fromDay, toDay, ...row } of rows)
    changes
      .get(stationId)
      ?.push({ ...row, fromDay: dbDateToDay(fromDay), toDay: toDay && dbDateToDay(toDay) })
  return changes
}

type Announced = { startsAt: Date; sequence: number; announcedAt: Date; changedAt: Date | null }

/**
 * An announced session as a calendar must be told of it: `shutBecause` is why the station is shut on its day. A closure touches no
 * publication, so that each one since the announcement counts into the sequence, and so does its lifting. Those of other days count as
 * well: a session may be moved off a day, and its sequence may never fall.
 */
export function closedOver<S extends Announced>(session: S, closures: ClosureChange[]) {
  const day = dayOf(session.startsAt)
  const since = (some: ClosureChange[]) =>
    some
      .flatMap(({ createdAt, liftedAt }) => [createdAt, ...(liftedAt ? [liftedAt] : [])])
      .filter((at) => at > session.announcedAt)
  const seen = since(closures.filter((closure) => closureOn([closure], day)))
  const last = Math.max(...[session.changedAt ?? session.announcedAt, ...seen].map(Number))
  return {
    ...session,
    sequence: session.sequence + since(closures).length,
    changedAt: session.changedAt || seen.length > 0 ? new Date(last) : null,
    shutBecause:
      closureOn(
        closures.filter(({ liftedAt }) => liftedAt === null),
        day,
      )?.reason ?? null,
  }
}
