import { dayToDbDate, dbDateToDay } from "@/lib/plain/clock"
import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction } from "@/lib/server/transaction"
import { can } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import type { ClearHolidaysInput } from "./schema"

/** Takes back what was said here of some days: the announced calendar holds again. */
export async function clearHolidays(
  actor: Actor,
  { fromDay, toDay }: ClearHolidaysInput,
): Promise<Result<{ fromDay: string }>> {
  if (!can(actor, "holiday.manage", {})) return refuse("notAllowed")
  return inTransaction(async (tx) => {
    const where = { day: { gte: dayToDbDate(fromDay), lte: dayToDbDate(toDay) } }
    const said = await tx.holidayDay.findMany({ where, orderBy: { day: "asc" } })
    if (said.length === 0) return refuse("notFound")
    await tx.holidayDay.deleteMany({ where })
    await record(tx, actor, {
      action: "holiday.clear",
      subject: ["holiday", fromDay],
      areaCode: null,
      before: { days: said.map(({ day, kind, name }) => ({ day: dbDateToDay(day), kind, name })) },
    })
    return ok({ fromDay })
  })
}
