import type { Option } from "@/components/form/select-field"
import type { Action } from "@/lib/domain/accounts/permissions"
import { scopeOf } from "@/lib/domain/accounts/policy"
import { unitsDownTo } from "@/lib/domain/areas/reads"
import type { Actor } from "@/lib/domain/audit/actor"

/**
 * The units that a select offers: an office's own subtree; where everything is in reach, down to the streets, gathered by district.
 * @param chosen stays in the list, however deep it lies
 */
export async function ownUnits(actor: Actor, action: Action, chosen?: string): Promise<Option[]> {
  const scope = scopeOf(actor, action)
  const units = await unitsDownTo(scope, scope.kind === "area" ? "COMMUNITY" : "STREET", chosen)
  // Gathered by district where there are several.
  const severalDistricts = new Set(units.map(({ district }) => district)).size > 2
  return units.map(({ code, name, district }) => ({
    value: code,
    label: name,
    group: severalDistricts && district ? district : undefined,
  }))
}
