import { useTranslations } from "next-intl"
import { CheckboxGroup } from "@/components/form/checkbox-group"
import { type Option, SelectField } from "@/components/form/select-field"
import { NumberField, TextField } from "@/components/form/text-field"
import { TextareaField } from "@/components/form/textarea-field"
import type { ProviderRow } from "@/lib/domain/providers/reads"
import { ContactFields } from "../contact-fields"

type Props = { units: Option[]; kinds: Option[]; area: string | undefined; provider?: ProviderRow }

export function ProviderFields({ units, kinds, area, provider }: Props) {
  const t = useTranslations("providers.fields")
  return (
    <>
      <TextField
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        required
        maxLength={80}
        defaultValue={provider?.name}
      />
      <SelectField
        name="areaCode"
        label={t("area")}
        hint={t("areaHint")}
        required
        options={units}
        defaultValue={area}
        emptyLabel={area ? undefined : ""}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <ContactFields contact={provider} nameHint={t("phoneHint")} phoneHint={t("phoneHint")} />
      </div>
      <CheckboxGroup
        name="kinds"
        label={t("kinds")}
        hint={t("kindsHint")}
        inline
        options={kinds}
        defaultValues={provider?.kinds}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField
          name="weeklySessions"
          label={t("weeklySessions")}
          hint={t("weeklyHint")}
          unit={t("sessions")}
          min={1}
          max={200}
          defaultValue={provider?.weeklySessions ?? ""}
        />
        <NumberField
          name="weeklyHours"
          label={t("weeklyHours")}
          hint={t("weeklyHint")}
          unit={t("hours")}
          min={1}
          max={168}
          defaultValue={provider?.weeklyHours ?? ""}
        />
      </div>
      <TextareaField
        name="note"
        label={t("note")}
        hint={t("noteHint")}
        maxLength={500}
        defaultValue={provider?.note ?? undefined}
      />
    </>
  )
}
