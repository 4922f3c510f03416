import { type Day, dayOf, dayToDbDate } from "@/lib/plain/clock"
import type { Tx } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { nameOf, record, type Stranger } from "../audit/record"
import { settings } from "../settings/reads"
import { type Cause, dueDayOf } from "./rules"
import type { TaskAbout } from "./schema"

type Raised = {
  station: { id: string; areaCode: string }
  cause: Cause
  about?: TaskAbout
  /** Left out, the office's days for such a cause. */
  dueDay?: Day
}

/**
 * Has the street go and look, within the transaction of what gave rise to it. @returns the task's id, or null where one of the same
 * station and cause is open already: the partial unique index settles that also between two at once.
 */
export async function raiseTask(
  tx: Tx,
  who: Actor | Stranger,
  { station, cause, about = {}, dueDay }: Raised,
  now = new Date(),
): Promise<string | null> {
  const due = dueDay ?? dueDayOf(cause, dayOf(now), await settings(tx))
  const [task] = await tx.inspectionTask.createManyAndReturn({
    data: [
      {
        stationId: station.id,
        cause,
        about,
        raisedAt: now,
        raisedBy: nameOf(who),
        dueDay: dayToDbDate(due),
      },
    ],
    select: { id: true },
    skipDuplicates: true,
  })
  if (!task) return null
  await record(tx, who, {
    action: "inspection.raise",
    subject: ["station", station.id],
    areaCode: station.areaCode,
    after: { cause, dueDay: due, ...about },
  })
  return task.id
}
