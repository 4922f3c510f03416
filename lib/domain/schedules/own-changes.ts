import type { Week } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import type { Tx } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { changeOf } from "./record-week"
import { stacksOf, UNDOABLE, type WeekChange } from "./undo-rules"

/** Further back than anybody remembers: a day at the desk. */
const MOST = 100
const HOURS = 12
/** What riders are told of at once. */
const TOLD = ["publish", "cancelSession", "substituteProvider"].map((action) => `schedule.${action}`)

/** Whether there is anything for the actor to take back, or to do again. */
export async function undoableOf(actor: Actor, stationId: string, week: Week) {
  const { done, undone } = stacksOf(await ownChanges(db, actor, stationId, week))
  return { undo: done.length > 0, redo: undone.length > 0 }
}

/** The actor's own of today, of a week, since it was last published: what riders have read is amended, not undone. The oldest first. */
export async function ownChanges(
  tx: Tx | typeof db,
  actor: Actor,
  stationId: string,
  week: Week,
): Promise<WeekChange[]> {
  const of = { subjectType: "station", subjectId: stationId, after: { path: ["week"], equals: week } }
  const told = await tx.auditEvent.findFirst({
    where: { ...of, action: { in: TOLD } },
    orderBy: { id: "desc" },
    select: { id: true },
  })
  const events = await tx.auditEvent.findMany({
    where: {
      ...of,
      userId: actor.userId,
      action: { in: [...UNDOABLE, "undo"].map((action) => `schedule.${action}`) },
      id: { gt: told?.id ?? 0 },
      at: { gt: new Date(Date.now() - HOURS * 3_600_000) },
    },
    orderBy: { id: "desc" },
    take: MOST,
    select: { id: true, action: true, before: true, after: true },
  })
  return events.reverse().map(changeOf)
}
