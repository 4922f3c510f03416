import { z } from "zod"
import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction } from "@/lib/server/transaction"
import { can, scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import { stationScope } from "./scope"

export const printedCodeInput = z.object({
  id: z.uuid("notFound"),
  printedCode: z.stringbool().or(z.boolean()),
})

/** Says whether the printed code counts at a station, or only the one on its screen. What was counted stays. */
export async function setPrintedCode(
  actor: Actor,
  { id, printedCode }: z.output<typeof printedCodeInput>,
): Promise<Result<{ id: string }>> {
  return inTransaction(async (tx) => {
    const station = await tx.station.findFirst({
      where: { AND: [{ id }, stationScope(scopeOf(actor, "station.read"))] },
      select: { areaCode: true },
    })
    if (!station) return refuse("notFound")
    const { areaCode } = station
    if (!can(actor, "station.code", { areaCode, stationId: id })) return refuse("notAllowed")
    // The condition is the lock: pressed twice, it is said once.
    const { count } = await tx.station.updateMany({
      where: { id, printedCode: !printedCode },
      data: { printedCode },
    })
    if (count > 0)
      await record(tx, actor, {
        action: "station.printedCode",
        subject: ["station", id],
        areaCode,
        before: { printedCode: !printedCode },
        after: { printedCode },
      })
    return ok({ id })
  })
}
