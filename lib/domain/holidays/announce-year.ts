import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction } from "@/lib/server/transaction"
import { can } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import { announcedOn } from "./announced"
import type { AnnounceYearInput } from "./schema"

/** Says that a year's holidays have been entered in full, or takes that back. A year of the calendar needs nobody's word. */
export async function announceYear(
  actor: Actor,
  { year, complete }: AnnounceYearInput,
): Promise<Result<{ year: number }>> {
  if (!can(actor, "holiday.manage", {})) return refuse("notAllowed")
  if (announcedOn(`${year}-01-01`).kind !== "notAnnounced") return refuse("yearIsKnown")
  return inTransaction(async (tx) => {
    const { count } = complete
      ? await tx.holidayYear.createMany({ data: [{ year }], skipDuplicates: true })
      : await tx.holidayYear.deleteMany({ where: { year } })
    if (count === 0) return refuse("changedSinceYouLooked")
    await record(tx, actor, {
      action: "holiday.announce",
      subject: ["holiday", String(year)],
      areaCode: null,
      before: { complete: !complete },
      after: { complete },
    })
    return ok({ year })
  })
}
