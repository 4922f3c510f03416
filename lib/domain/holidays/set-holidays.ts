import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction } from "@/lib/server/transaction"
import { can } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import type { SetHolidaysInput } from "./schema"

type Days = { fromDay: string; toDay: string }

/** Says what some days are, whatever was announced or said of them before. */
export async function setHolidays(actor: Actor, input: SetHolidaysInput): Promise<Result<Days>> {
  if (!can(actor, "holiday.manage", {})) return refuse("notAllowed")
  const { fromDay, toDay, kind, name, nameEn } = input
  return inTransaction(async (tx) => {
    // One statement: of two who speak about the same day at once, the later stands, and both are in the log.
    await tx.$executeRaw`
      INSERT INTO holiday_day (day, kind, name, name_en)
      SELECT d::date, ${kind}::"HolidayMark", ${name}, ${nameEn}
      FROM generate_series(${fromDay}::timestamp, ${toDay}::timestamp, '1 day') AS d
      ON CONFLICT (day) DO UPDATE SET kind = excluded.kind, name = excluded.name, name_en = excluded.name_en`
    await record(tx, actor, {
      action: "holiday.set",
      subject: ["holiday", fromDay],
      areaCode: null,
      after: { fromDay, toDay, kind, name, nameEn },
    })
    return ok({ fromDay, toDay })
  })
}
