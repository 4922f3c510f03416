import type { z } from "zod"
import { ok, type Result, refuse } from "@/lib/plain/result"
import type { Actor } from "../audit/actor"
import { thawed } from "./difference-rules"
import { recordWeek } from "./record-week"
import type { removeSessionInput } from "./schema"
import { sessionToPlan } from "./session-to-plan"
import { countChange } from "./week-rows"
import { inWeek, writeSessions } from "./write-sessions"

/**
 * Takes a session out of the working copy. One that riders never saw is gone; one that they did see stays as cancelled, with the
 * reason, and they learn of it with the next publication (`cancelSession` tells them at once).
 */
export async function removeSession(
  actor: Actor,
  { sessionId, revision, reason }: z.output<typeof removeSessionInput>,
): Promise<Result<{ revision: number }>> {
  return inWeek(async (tx) => {
    const found = await sessionToPlan(tx, actor, { sessionId, revision }, "schedule.plan")
    if (!found.ok) return found
    const { week, session, published } = found.value
    if (session.cancelledAt) return refuse("alreadyCancelled")
    if (!published) {
      await writeSessions(tx, week, { remove: [sessionId] })
      await recordWeek(tx, actor, "schedule.removeSession", week, { before: [session] })
      return ok({ revision: await countChange(tx, week) })
    }
    const now = new Date()
    if (published.endsAt <= now) return refuse("sessionOver")
    if (!reason) return refuse("invalid", [{ path: "reason", message: "required" }])
    const after = { ...thawed(published), cancelledAt: now, cancelReason: reason }
    await writeSessions(tx, week, { change: [after] })
    await recordWeek(tx, actor, "schedule.removeSession", week, { before: [session], after: [after] })
    return ok({ revision: await countChange(tx, week) })
  })
}
