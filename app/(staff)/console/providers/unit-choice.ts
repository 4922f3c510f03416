import type { Option } from "@/components/form/select-field"
import type { Action } from "@/lib/domain/accounts/permissions"
import { scopeOf } from "@/lib/domain/accounts/policy"
import { unitsDownTo, unitTree } from "@/lib/domain/areas/reads"
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

/** What a list is filtered by: the units right below, opened down to the one that was chosen. However large the city, few. */
export async function unitFilter(actor: Actor, action: Action, chosen?: string): Promise<Option[]> {
  const units = await unitTree(scopeOf(actor, action), chosen)
  return units.map(({ code, name, depth }) => ({ value: code, label: "\u3000".repeat(depth) + name }))
}
