import { dayOf, dayToDbDate } from "@/lib/plain/clock"
import type { Tx } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import type { Frozen } from "./difference-rules"
import type { LockedWeek } from "./week-rows"

/**
 * The next publication of a week, from which on riders read `rows`. The caller holds the week's lock; should anybody ever come without,
 * the unique keys on (week, number) and on the current one let only the first through.
 */
export async function writePublication(
  tx: Tx,
  actor: Actor,
  { id: weekId, station, publication: last, revision }: LockedWeek,
  rows: readonly Frozen[],
  now: Date,
): Promise<NonNullable<LockedWeek["publication"]>> {
  if (last) {
    await tx.publication.update({ where: { id: last.id }, data: { current: false } })
    await tx.publishedSession.updateMany({ where: { publicationId: last.id }, data: { current: false } })
  }
  const number = (last?.number ?? 0) + 1
  const { id } = await tx.publication.create({
    data: { weekId, number, revision, publishedBy: actor.userId, publishedAt: now },
    select: { id: true },
  })
  await tx.publishedSession.createMany({
    data: rows.map(({ id: sessionId, ...row }) => ({
      ...row,
      publicationId: id,
      sessionId,
      stationId: station.id,
      areaCode: station.areaCode,
      day: dayToDbDate(dayOf(row.startsAt)),
    })),
  })
  return { id, number, revision, rows: [...rows] }
}
