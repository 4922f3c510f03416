import type { z } from "zod"
import { toOffsetIso } from "@/lib/plain/clock"
import { ok, type Problem, type Result, refuse } from "@/lib/plain/result"
import type { Week } from "@/lib/plain/week"
import { inTransaction } from "@/lib/server/transaction"
import { can, scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import { stationScope } from "../stations/scope"
import { isAt } from "./answer-rules"
import { startsIn } from "./rules"
import type { answerSessionInput } from "./schema"

type Input = z.output<typeof answerSessionInput>

/**
 * A provider says of a session that names it that it comes, that it does not, or when it could. Nothing is moved by that: its planner
 * reads the answer, and decides. Another answer takes the place of the one before.
 */
export async function answerSession(
  actor: Actor,
  input: Input,
  now = new Date(),
): Promise<Result<{ id: string }>> {
  const { sessionId, seen, kind, note } = input
  const time = input.kind === "PROPOSED" ? { startsAt: input.startsAt, endsAt: input.endsAt } : null
  return inTransaction(async (tx) => {
    const session = await tx.session.findFirst({
      where: { AND: [{ id: sessionId, providerId: { not: null } }, inSight(actor)] },
      select: {
        providerId: true,
        startsAt: true,
        endsAt: true,
        cancelledAt: true,
        week: { select: { week: true, station: { select: { id: true, areaCode: true } } } },
      },
    })
    if (!session?.providerId) return refuse("notFound")
    const { providerId, startsAt, endsAt } = session
    const { station, week } = session.week
    if (!can(actor, "schedule.answer", { providerId })) return refuse("notAllowed")
    if (session.cancelledAt) return refuse("alreadyCancelled")
    if (startsAt <= now) return refuse("tooLateToAnswer")
    if (!isAt(session, seen)) return refuse("changedSinceYouLooked")
    const problem = time && problemOfTime(time, session, week, now)
    if (problem) return refuse("invalid", [problem])
    const { id } = await tx.sessionAnswer.create({
      data: {
        ...{ sessionId, providerId, kind, note, startsAt, endsAt },
        proposedStartsAt: time?.startsAt,
        proposedEndsAt: time?.endsAt,
        answeredBy: actor.userId,
        answeredAt: now,
      },
      select: { id: true },
    })
    await record(tx, actor, {
      action: "schedule.answer",
      subject: ["station", station.id],
      areaCode: station.areaCode,
      after: {
        ...{ week, sessionId, providerId, answer: kind, startsAt: toOffsetIso(startsAt) },
        ...(note ? { note } : {}),
        ...(time
          ? { proposed: { startsAt: toOffsetIso(time.startsAt), endsAt: toOffsetIso(time.endsAt) } }
          : {}),
      },
    })
    return ok({ id })
  })
}

/** A provider sees what names it, everybody else what they may read of stations. */
function inSight(actor: Actor) {
  const own = scopeOf(actor, "schedule.answer")
  return own.kind === "provider"
    ? { providerId: own.id }
    : { week: { station: stationScope(scopeOf(actor, "schedule.read")) } }
}

type Stretch = { startsAt: Date; endsAt: Date }

// A session stays in its week: only there can its planner take the proposed time.
function problemOfTime(time: Stretch, session: Stretch, week: Week, now: Date): Problem | null {
  if (!startsIn(week, time.startsAt)) return { path: "day", message: "outsideItsWeek" }
  if (time.startsAt <= now) return { path: "starts", message: "inThePast" }
  return isAt(session, time) ? { path: "starts", message: "sameTime" } : null
}
