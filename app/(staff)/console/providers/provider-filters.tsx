import { useTranslations } from "next-intl"
import { FilterRow, FilterTick, SearchBox } from "@/components/form/filter-row"
import { type Option, OptionList } from "@/components/form/select-field"
import type { ProvidersQuery } from "@/lib/domain/providers/schema"

type Props = { query: ProvidersQuery; areas: Option[]; filtered: boolean }

export function ProviderFilters({ query, areas, filtered }: Props) {
  const t = useTranslations("providers")
  return (
    <FilterRow action="/console/providers" filtered={filtered}>
      <SearchBox label={t("search")} q={query.q} />
      <label className="flex items-center gap-1.5 max-sm:w-full">
        <span className="shrink-0 text-sm text-muted">{t("unit")}</span>
        <select name="area" defaultValue={query.area ?? ""} className="control sm:w-auto sm:max-w-60">
          <option value="">{t("allUnits")}</option>
          <OptionList options={areas} />
        </select>
      </label>
      <FilterTick name="retired" label={t("withRetired")} ticked={query.retired} />
    </FilterRow>
  )
}
