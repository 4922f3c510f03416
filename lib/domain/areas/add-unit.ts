import { levelOf, parentOf } from "@/lib/plain/area-code"
import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction, isDuplicate } from "@/lib/server/transaction"
import { can } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import type { AddUnitInput } from "./schema"

/**
 * Adds a unit below one that exists; a city stands by itself. Of two who add the same code at once the primary key lets one win.
 * @returns parentMissing, unitExists
 */
export async function addUnit(actor: Actor, input: AddUnitInput): Promise<Result<{ code: string }>> {
  const { code, name, departmentName, lng = null, lat = null } = input
  if (!can(actor, "unit.manage", { areaCode: code })) return refuse("notAllowed")
  const unit = { code, level: levelOf(code), name, departmentName, lng, lat }
  try {
    return await inTransaction(async (tx) => {
      const parent = parentOf(code)
      // Units are never taken away, so that the parent is still there at the commit.
      if (parent && !(await tx.orgUnit.findUnique({ where: { code: parent }, select: { code: true } })))
        return refuse("parentMissing", [{ path: "code", message: "parentMissing" }])
      await tx.orgUnit.create({ data: unit })
      await record(tx, actor, { action: "unit.add", subject: ["unit", code], areaCode: code, after: unit })
      return ok({ code })
    })
  } catch (error) {
    if (isDuplicate(error)) return refuse("unitExists", [{ path: "code", message: "unitExists" }])
    throw error
  }
}
