import type { z } from "zod"
import { ok, type Problem, type Result, refuse } from "@/lib/plain/result"
import type { Tx } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { blockingProblems, lockProviders, problemToTell } from "./blocking-problems"
import { choosableProviders } from "./check-edits"
import { thawed } from "./difference-rules"
import { publishAtOnce } from "./publish-at-once"
import type { SessionFacts } from "./rules"
import type { substituteProviderInput } from "./schema"
import { sessionToPlan } from "./session-to-plan"
import { surroundingsOf } from "./surroundings"
import type { LockedWeek } from "./week-rows"
import { inWeek } from "./write-sessions"

/**
 * Tells riders at once who comes instead of whom, and why. Only that changes for them; what else is planned for the session stays in the
 * working copy. @returns notInList for a provider who may not be chosen, problems when they cannot come then
 */
export async function substituteProvider(
  actor: Actor,
  {
    sessionId,
    stationId,
    providerId,
    reason,
  }: z.output<typeof substituteProviderInput> & { stationId?: string },
): Promise<Result<{ id: string; number: number; revision: number }>> {
  return inWeek(async (tx) => {
    const found = await sessionToPlan(tx, actor, { sessionId, stationId }, "schedule.publish")
    if (!found.ok) return found
    const { week, session, published } = found.value
    if (!published) return refuse("notPublished")
    if (published.cancelledAt || session.cancelledAt) return refuse("alreadyCancelled")
    const now = new Date()
    if (published.startsAt <= now) return refuse(published.endsAt <= now ? "sessionOver" : "sessionStarted")
    if (published.providerId === providerId) return refuse("nothingChanged")
    const choosable = await choosableProviders(tx, week.station.areaCode, [{ providerId }])
    if (!choosable.has(providerId)) return refuse("invalid", [{ path: "providerId", message: "notInList" }])
    const change = { providerId, changeReason: reason }
    const after = { ...thawed(published), ...change }
    await lockProviders(tx, [after])
    const problems = await whyNotThey(tx, actor, week, after, now)
    if (problems.length > 0) return refuse("invalid", problems)
    return ok(
      await publishAtOnce(tx, actor, week, {
        action: "schedule.substituteProvider",
        published,
        after,
        draft: { ...session, ...change },
        now,
      }),
    )
  })
}

/** What is in the way of this provider, and would not be in anybody's. */
async function whyNotThey(
  tx: Tx,
  actor: Actor,
  week: LockedWeek,
  after: SessionFacts,
  now: Date,
): Promise<Problem[]> {
  const around = await surroundingsOf(tx, actor, {
    stationId: week.station.id,
    week: week.week,
    sessions: [...week.sessions.filter(({ id }) => id !== after.id), after],
    published: week.publication?.rows ?? [],
    now,
  })
  const anybodys = new Set(blockingProblems({ ...after, providerId: null }, around).map(({ kind }) => kind))
  return blockingProblems(after, around)
    .filter(({ kind }) => !anybodys.has(kind))
    .map((problem) => problemToTell(problem, after, "providerId"))
}
