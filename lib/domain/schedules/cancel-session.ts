import type { z } from "zod"
import { ok, type Result, refuse } from "@/lib/plain/result"
import type { Actor } from "../audit/actor"
import { thawed } from "./difference-rules"
import { publishAtOnce } from "./publish-at-once"
import type { cancelSessionInput } from "./schema"
import { sessionToPlan } from "./session-to-plan"
import { inWeek } from "./write-sessions"

/** Tells riders at once that a session does not take place, and why. Only that changes. */
export async function cancelSession(
  actor: Actor,
  { sessionId, stationId, reason }: z.output<typeof cancelSessionInput> & { stationId?: string },
): Promise<Result<{ id: string; number: number; revision: number }>> {
  return inWeek(async (tx) => {
    const found = await sessionToPlan(tx, actor, { sessionId, stationId }, "schedule.cancelSession")
    if (!found.ok) return found
    const { week, published } = found.value
    if (!published) return refuse("notPublished")
    if (published.cancelledAt) return refuse("alreadyCancelled")
    const now = new Date()
    if (published.endsAt <= now) return refuse("sessionOver")
    const after = { ...thawed(published), cancelledAt: now, cancelReason: reason }
    const action = "schedule.cancelSession"
    return ok(await publishAtOnce(tx, actor, week, { action, published, after, draft: after, now }))
  })
}
