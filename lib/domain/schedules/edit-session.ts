import type { z } from "zod"
import { ok, type Result, refuse } from "@/lib/plain/result"
import type { Actor } from "../audit/actor"
import { problemsOfEdits } from "./check-edits"
import { recordWeek } from "./record-week"
import type { SessionFacts } from "./rules"
import type { editSessionInput, moveSessionInput } from "./schema"
import { sessionToPlan } from "./session-to-plan"
import { countChange } from "./week-rows"
import { inWeek, writeSessions } from "./write-sessions"

type Changed = { id: string; revision: number }

/** Changes a session of the working copy. Riders see it with the next publication. */
export async function editSession(
  actor: Actor,
  { sessionId, revision, ...facts }: z.output<typeof editSessionInput>,
): Promise<Result<Changed>> {
  return change(actor, sessionId, revision, facts)
}

/** Only its time, as the week grid does with every drag. */
export async function moveSession(
  actor: Actor,
  { sessionId, revision, startsAt, endsAt }: z.output<typeof moveSessionInput>,
): Promise<Result<Changed>> {
  return change(actor, sessionId, revision, { startsAt, endsAt })
}

function change(
  actor: Actor,
  sessionId: string,
  revision: number,
  facts: Partial<SessionFacts>,
): Promise<Result<Changed>> {
  return inWeek(async (tx) => {
    const found = await sessionToPlan(tx, actor, { sessionId, revision }, "schedule.plan")
    if (!found.ok) return found
    const { week, session: before } = found.value
    const { cancelledAt, cancelReason, id, ...session } = { ...before, ...facts }
    const problems = await problemsOfEdits(tx, week, [{ session, was: id }], new Date())
    if (problems.length > 0) return refuse("invalid", problems)
    const after = { ...session, id, cancelledAt, cancelReason }
    await writeSessions(tx, week, { change: [after] })
    await recordWeek(tx, actor, "schedule.editSession", week, { before: [before], after: [after] })
    return ok({ id, revision: await countChange(tx, week) })
  })
}
