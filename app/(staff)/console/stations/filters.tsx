import { getLocale, getTranslations } from "next-intl/server"
import { FilterRow, SearchBox } from "@/components/form/filter-row"
import { type Option, OptionList } from "@/components/form/select-field"
import type { Actor } from "@/lib/domain/audit/actor"
import { STATION_STATES } from "@/lib/domain/stations/rules"
import { termsOf } from "@/lib/domain/terms/reads"
import { termName } from "@/lib/domain/terms/rules"
import { unitFilter } from "../providers/unit-choice"
import { NearestButton } from "./nearest-button"

type Props = { actor: Actor; asked: Record<string, string>; filtered: boolean }

/** The row of filters over the list; everything lives in the address. */
export async function StationFilters({ actor, asked, filtered }: Props) {
  const [units, kinds, facilities, t, lang] = await Promise.all([
    unitFilter(actor, "station.read", asked.area),
    termsOf("STATION_KIND"),
    termsOf("FACILITY_KIND"),
    getTranslations("stations"),
    getLocale(),
  ])
  const options = (terms: typeof kinds): Option[] =>
    terms.map((term) => ({ value: term.code, label: termName(term, lang) }))
  const states = STATION_STATES.map((state) => ({ value: state, label: t(`states.${state}`) }))
  return (
    <FilterRow action="/console/stations" filtered={filtered} aside={<NearestButton near={asked.near} />}>
      <SearchBox label={t("search")} q={asked.q} />
      {units.length > 0 && <Choice name="area" label={t("columns.area")} asked={asked} options={units} />}
      <Choice name="kind" label={t("columns.kind")} asked={asked} options={options(kinds)} />
      <Choice name="facility" label={t("facility")} asked={asked} options={options(facilities)} />
      <Choice name="state" label={t("columns.state")} asked={asked} options={states} />
    </FilterRow>
  )
}

function Choice(props: { name: string; label: string; asked: Record<string, string>; options: Option[] }) {
  return (
    <select
      name={props.name}
      aria-label={props.label}
      defaultValue={props.asked[props.name] ?? ""}
      className="control w-auto max-w-52 max-sm:min-w-28 max-sm:flex-1"
    >
      <option value="">{props.label}</option>
      <OptionList options={props.options} />
    </select>
  )
}
