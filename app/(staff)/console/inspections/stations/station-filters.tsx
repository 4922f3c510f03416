import { getTranslations } from "next-intl/server"
import { FilterRow, FilterTick, SearchBox } from "@/components/form/filter-row"
import { OptionList } from "@/components/form/select-field"
import type { Actor } from "@/lib/domain/audit/actor"
import { TIERS } from "@/lib/domain/inspections/rules"
import type { InspectedStationsQuery } from "@/lib/domain/inspections/schema"
import { unitFilter } from "../../providers/unit-choice"
import { UnitChoice } from "../unit-choice"

type Props = { actor: Actor; query: InspectedStationsQuery; filtered: boolean; action: string }

export async function StationFilters({ actor, query, filtered, action }: Props) {
  const [units, t] = await Promise.all([
    unitFilter(actor, "inspection.read", query.area),
    getTranslations("inspections"),
  ])
  const tiers = TIERS.map((tier) => ({ value: tier as string, label: t(`tiers.${tier}`) }))
  return (
    <FilterRow action={action} filtered={filtered}>
      <SearchBox label={t("byStation.search")} q={query.q} />
      <UnitChoice units={units} chosen={query.area} />
      <select
        name="tier"
        aria-label={t("byStation.columns.tier")}
        defaultValue={query.tier ?? ""}
        className="control w-auto"
      >
        <option value="">{t("byStation.allTiers")}</option>
        <OptionList options={[...tiers, { value: "NONE", label: t("byStation.neverJudged") }]} />
      </select>
      <FilterTick name="overdue" label={t("byStation.overdueOnes")} ticked={query.overdue} />
    </FilterRow>
  )
}
