import { z } from "zod"
import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction } from "@/lib/server/transaction"
import { can, scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import { stationScope } from "./scope"

export const renewCodeInput = z.object({
  id: z.uuid("notFound"),
  /** The version that the page showed: pressed twice, the code is renewed once. */
  codeVersion: z.coerce.number().int().optional(),
})

/** Makes every printed check-in code of the station void, and the new one valid, from the commit on. */
export async function renewCode(
  actor: Actor,
  input: z.output<typeof renewCodeInput>,
): Promise<Result<{ id: string; codeVersion: number }>> {
  return inTransaction(async (tx) => {
    const station = await tx.station.findFirst({
      where: { AND: [{ id: input.id }, stationScope(scopeOf(actor, "station.read"))] },
      select: { id: true, areaCode: true, codeVersion: true },
    })
    if (!station) return refuse("notFound")
    if (!can(actor, "station.code", { areaCode: station.areaCode, stationId: station.id }))
      return refuse("notAllowed")
    const before = input.codeVersion ?? station.codeVersion
    const { count } = await tx.station.updateMany({
      where: { id: station.id, codeVersion: before },
      data: { codeVersion: before + 1 },
    })
    if (count === 0) return refuse("changedSinceYouLooked")
    await record(tx, actor, {
      action: "station.code",
      subject: ["station", station.id],
      areaCode: station.areaCode,
      before: { codeVersion: before },
      after: { codeVersion: before + 1 },
    })
    return ok({ id: station.id, codeVersion: before + 1 })
  })
}
