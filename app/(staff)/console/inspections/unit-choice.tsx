import { useTranslations } from "next-intl"
import { type Option, OptionList } from "@/components/form/select-field"

/** The filter by unit; whoever has none below is not asked. */
export function UnitChoice({ units, chosen }: { units: Option[]; chosen: string | undefined }) {
  const t = useTranslations("inspections")
  if (units.length === 0) return null
  return (
    <select
      name="area"
      aria-label={t("columns.unit")}
      defaultValue={chosen ?? ""}
      className="control w-auto max-w-52"
    >
      <option value="">{t("allUnits")}</option>
      <OptionList options={units} />
    </select>
  )
}
