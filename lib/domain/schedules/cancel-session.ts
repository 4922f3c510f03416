import type { z } from "zod"
import { ok, type Result, refuse } from "@/lib/plain/result"
import type { Actor } from "../audit/actor"
import { freeze } from "./difference-rules"
import { recordWeek } from "./record-week"
import type { cancelSessionInput } from "./schema"
import { sessionToPlan } from "./session-to-plan"
import { countChange } from "./week-rows"
import { writePublication } from "./write-publication"
import { inWeek, writeSessions } from "./write-sessions"

/**
 * Tells riders at once that a session does not take place, and why. Only that changes: the new publication is made from the current
 * one, so that nothing unfinished in the working copy leaks.
 */
export async function cancelSession(
  actor: Actor,
  { sessionId, stationId, reason }: z.output<typeof cancelSessionInput> & { stationId?: string },
): Promise<Result<{ id: string; number: number; revision: number }>> {
  return inWeek(async (tx) => {
    const found = await sessionToPlan(tx, actor, { sessionId, stationId }, "schedule.cancelSession")
    if (!found.ok) return found
    const { week, published } = found.value
    if (!published || !week.publication) return refuse("notPublished")
    if (published.cancelledAt) return refuse("alreadyCancelled")
    const now = new Date()
    if (published.endsAt <= now) return refuse("sessionOver")
    const { sequence, changedAt, ...read } = published
    const after = { ...read, cancelledAt: now, cancelReason: reason }
    await writeSessions(tx, week, { change: [after] })
    const { rows } = week.publication
    const next = rows.map((row) => (row.id === sessionId ? after : row))
    const publication = await writePublication(
      tx,
      actor,
      // The working copy that was published stays the same one, as far as riders are concerned.
      { ...week, revision: week.publication.revision },
      freeze(rows, next, now),
      now,
    )
    await recordWeek(tx, actor, "schedule.cancelSession", week, {
      before: [read],
      after: [after],
      also: { number: publication.number },
    })
    const revision = await countChange(tx, { ...week, publication })
    return ok({ id: sessionId, number: publication.number, revision })
  })
}
