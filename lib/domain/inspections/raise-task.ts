import { type Day, dayOf, dayToDbDate } from "@/lib/plain/clock"
import type { Tx } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { type Event, nameOf, recordAll, type Stranger } from "../audit/record"
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
  const [id] = await raiseTasks(tx, who, [{ station, cause, about, dueDay: due }], now)
  return id ?? null
}

/** The same for many stations at once, in two statements. @returns the ids of those that were raised */
export async function raiseTasks(
  tx: Tx,
  who: Actor | Stranger,
  raised: (Raised & { dueDay: Day })[],
  now: Date,
): Promise<string[]> {
  const tasks = await tx.inspectionTask.createManyAndReturn({
    data: raised.map(({ station, cause, about = {}, dueDay }) => ({
      stationId: station.id,
      cause,
      about,
      raisedAt: now,
      raisedBy: nameOf(who),
      dueDay: dayToDbDate(dueDay),
    })),
    select: { id: true, stationId: true, cause: true },
    skipDuplicates: true,
  })
  const events = tasks.flatMap(({ stationId, cause }) => {
    const task = raised.find((one) => one.station.id === stationId && one.cause === cause)
    return task ? [eventOf(task)] : []
  })
  await recordAll(tx, who, events)
  return tasks.map(({ id }) => id)
}

function eventOf({ station, cause, about, dueDay }: Raised): Event {
  return {
    action: "inspection.raise",
    subject: ["station", station.id],
    areaCode: station.areaCode,
    after: { cause, dueDay, ...about },
  }
}
