import { getTranslations } from "next-intl/server"
import { FilterRow, FilterTick } from "@/components/form/filter-row"
import { OptionList } from "@/components/form/select-field"
import type { Actor } from "@/lib/domain/audit/actor"
import { CAUSES } from "@/lib/domain/inspections/rules"
import type { TasksQuery } from "@/lib/domain/inspections/schema"
import { unitFilter } from "../providers/unit-choice"
import { UnitChoice } from "./unit-choice"

type Props = { actor: Actor; query: TasksQuery; filtered: boolean }

export async function TaskFilters({ actor, query, filtered }: Props) {
  const [units, t] = await Promise.all([
    unitFilter(actor, "inspection.read", query.area),
    getTranslations("inspections"),
  ])
  return (
    <FilterRow action="/console/inspections" filtered={filtered}>
      <UnitChoice units={units} chosen={query.area} />
      <select
        name="cause"
        aria-label={t("columns.cause")}
        defaultValue={query.cause ?? ""}
        className="control w-auto"
      >
        <option value="">{t("allCauses")}</option>
        <OptionList options={CAUSES.map((cause) => ({ value: cause, label: t(`causes.${cause}`) }))} />
      </select>
      <FilterTick name="closed" label={t("closedOnes")} ticked={query.closed} />
    </FilterRow>
  )
}
