"use client"

import { useTranslations } from "next-intl"
import { Field } from "@/components/form/field"
import { typedOr, useFormState } from "@/components/form/form-context"
import { type Option, SelectField } from "@/components/form/select-field"
import { DateField } from "@/components/form/text-field"
import { TextareaField } from "@/components/form/textarea-field"
import { VERDICTS } from "@/lib/domain/inspections/rules"
import { PhotoBox } from "../photo-box"
import type { Question } from "./inspection-form"

type Props = { item: Question; name: string; facilities: Option[]; mendBy: string; photoRequired: boolean }

// What is wrong, which facility and by when are asked only where something is wanting; the style sheet decides, so that it works without scripts.
const IF_WANTING =
  "hidden group-has-[input[value=PARTLY]:checked]:block group-has-[input[value=UNMET]:checked]:block"

/** One question: four large answers, and what has to be said about the one given. */
export function ItemAnswer({ item, name, facilities, mendBy, photoRequired }: Props) {
  const t = useTranslations("inspections")
  const chosen = typedOr(useFormState(), `${name}.verdict`, "")
  return (
    <div className="group space-y-3 rounded-card border border-line bg-surface p-3 shadow-card">
      <input type="hidden" name={`${name}.code`} value={item.code} />
      <Field name={`${name}.verdict`} label={t("question", { name: item.name, weight: item.weight })} group>
        {(wires) => (
          <div className="grid grid-cols-4 gap-1.5">
            {VERDICTS.map((verdict, n) => (
              <label
                key={verdict}
                className="flex min-h-12 cursor-pointer items-center justify-center rounded-control border border-edge px-1 text-center text-sm leading-tight has-checked:border-accent-edge has-checked:bg-accent has-checked:font-semibold has-checked:text-accent-ink has-focus-visible:outline-2 has-focus-visible:outline-focus"
              >
                <input
                  {...wires}
                  type="radio"
                  id={n === 0 ? wires.id : undefined}
                  value={verdict}
                  defaultChecked={verdict === chosen}
                  className="sr-only"
                />
                {t(`verdicts.${verdict}`)}
              </label>
            ))}
          </div>
        )}
      </Field>
      <div className={IF_WANTING}>
        <div className="space-y-3">
          <TextareaField name={`${name}.note`} label={t("whatIsWrong")} rows={2} maxLength={300} required />
          <div className="grid gap-3 sm:grid-cols-2">
            {facilities.length > 0 && (
              <SelectField
                name={`${name}.facilityCode`}
                label={t("whichFacility")}
                options={facilities}
                emptyLabel={t("noFacility")}
              />
            )}
            <DateField name={`${name}.mendBy`} label={t("mendBy")} defaultValue={mendBy} />
          </div>
        </div>
      </div>
      {(photoRequired || item.photo) && <PhotoBox name={`${name}.photo`} required={photoRequired} />}
    </div>
  )
}
