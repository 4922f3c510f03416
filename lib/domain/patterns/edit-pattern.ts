import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import { columnsOf, toldOf } from "./pattern-rows"
import { patternToChange } from "./pattern-to-change"
import type { EditPatternInput } from "./schema"
import { wordsNotToChoose } from "./words-to-choose"

/** Says anew what a pattern is. Weeks that were planned from it stay as they are. */
export async function editPattern(
  actor: Actor,
  { id, revision, ...said }: EditPatternInput,
): Promise<Result<{ id: string; stationId: string }>> {
  return inTransaction(async (tx) => {
    const found = await patternToChange(tx, actor, id)
    if (!found.ok) return found
    const { station, was, endedAt } = found.value
    if (endedAt) return refuse("patternEnded")
    const problems = await wordsNotToChoose(tx, station.areaCode, said, was)
    if (problems.length > 0) return refuse("invalid", problems)
    const { count } = await tx.servicePattern.updateMany({
      where: { id, revision, endedAt: null },
      data: { ...columnsOf(said), revision: { increment: 1 } },
    })
    if (count === 0) return refuse("changedSinceYouLooked")
    await record(tx, actor, {
      action: "pattern.edit",
      subject: ["station", station.id],
      areaCode: station.areaCode,
      before: toldOf(was),
      after: toldOf(said),
    })
    return ok({ id, stationId: station.id })
  })
}
