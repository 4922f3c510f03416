import type { z } from "zod"
import { ok, type Result, refuse } from "@/lib/plain/result"
import type { Actor } from "../audit/actor"
import { problemsOfEdits } from "./check-edits"
import { reasonKept } from "./difference-rules"
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
  { sessionId, revision, changeReason, ...facts }: z.output<typeof editSessionInput>,
): Promise<Result<Changed>> {
  return change(actor, sessionId, revision, facts, () => changeReason ?? null)
}

/** Only its time, as the week grid does with every drag. */
export async function moveSession(
  actor: Actor,
  { sessionId, revision, startsAt, endsAt }: z.output<typeof moveSessionInput>,
): Promise<Result<Changed>> {
  return change(actor, sessionId, revision, { startsAt, endsAt }, reasonKept)
}

function change(
  actor: Actor,
  sessionId: string,
  revision: number,
  facts: Partial<SessionFacts>,
  reasonOf: typeof reasonKept,
): Promise<Result<Changed>> {
  return inWeek(async (tx) => {
    const found = await sessionToPlan(tx, actor, { sessionId, revision }, "schedule.plan")
    if (!found.ok) return found
    const { week, session: before, published } = found.value
    const after = { ...before, ...facts, changeReason: published ? reasonOf(before, published) : null }
    const problems = await problemsOfEdits(tx, week, [{ session: after, was: sessionId }], new Date())
    if (problems.length > 0) return refuse("invalid", problems)
    await writeSessions(tx, week, { change: [after] })
    await recordWeek(tx, actor, "schedule.editSession", week, { before: [before], after: [after] })
    return ok({ id: sessionId, revision: await countChange(tx, week) })
  })
}
