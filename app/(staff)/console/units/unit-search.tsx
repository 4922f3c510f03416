import { useTranslations } from "next-intl"
import { FilterRow, SearchBox } from "@/components/form/filter-row"

export function UnitSearch({ q }: { q?: string }) {
  const t = useTranslations("areas")
  return (
    <FilterRow action="/console/units">
      <SearchBox label={t("search")} q={q} required />
    </FilterRow>
  )
}
