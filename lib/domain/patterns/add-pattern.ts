import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import { stationToPlan } from "../schedules/week-rows"
import { columnsOf, toldOf } from "./pattern-rows"
import { type AddPatternInput, PATTERNS_LIMIT } from "./schema"
import { wordsNotToChoose } from "./words-to-choose"

/** Writes down what a station holds again and again. No week changes: planners take what is proposed from it. */
export async function addPattern(
  actor: Actor,
  { stationId, ...said }: AddPatternInput,
): Promise<Result<{ id: string; stationId: string }>> {
  return inTransaction(async (tx) => {
    const station = await stationToPlan(tx, actor, stationId, "schedule.plan")
    if (!station.ok) return station
    const { areaCode } = station.value
    const problems = await wordsNotToChoose(tx, areaCode, said)
    if (problems.length > 0) return refuse("invalid", problems)
    // The lock makes those who add at the same time count one after the other.
    await tx.$queryRaw`SELECT 1 FROM station WHERE id = ${stationId}::uuid FOR NO KEY UPDATE`
    const standing = await tx.servicePattern.count({ where: { stationId, endedAt: null } })
    if (standing >= PATTERNS_LIMIT) return refuse("tooManyPatterns")
    const { id } = await tx.servicePattern.create({
      data: { stationId, ...columnsOf(said) },
      select: { id: true },
    })
    await record(tx, actor, {
      action: "pattern.add",
      subject: ["station", stationId],
      areaCode,
      after: toldOf(said),
    })
    return ok({ id, stationId })
  })
}
