import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import { toldOf } from "./pattern-rows"
import { patternToChange } from "./pattern-to-change"
import type { EndPatternInput } from "./schema"

type Answer = Result<{ id: string; stationId: string }>

/** From now on no week is proposed from the pattern; what was planned from it stays. */
export function endPattern(actor: Actor, input: EndPatternInput): Promise<Answer> {
  return setEnded(actor, input, new Date())
}

/** Weeks are proposed from the pattern again. */
export function resumePattern(actor: Actor, input: EndPatternInput): Promise<Answer> {
  return setEnded(actor, input, null)
}

async function setEnded(
  actor: Actor,
  { id, revision }: EndPatternInput,
  endedAt: Date | null,
): Promise<Answer> {
  return inTransaction(async (tx) => {
    const found = await patternToChange(tx, actor, id)
    if (!found.ok) return found
    const { station, was } = found.value
    const { count } = await tx.servicePattern.updateMany({
      where: { id, revision, endedAt: endedAt ? null : { not: null } },
      data: { endedAt, revision: { increment: 1 } },
    })
    if (count === 0) return refuse("changedSinceYouLooked")
    await record(tx, actor, {
      action: endedAt ? "pattern.end" : "pattern.resume",
      subject: ["station", station.id],
      areaCode: station.areaCode,
      after: toldOf(was),
    })
    return ok({ id, stationId: station.id })
  })
}
