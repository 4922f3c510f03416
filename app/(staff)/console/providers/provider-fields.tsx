import { useTranslations } from "next-intl"
import { type Option, SelectField } from "@/components/form/select-field"
import { TextField } from "@/components/form/text-field"
import { TextareaField } from "@/components/form/textarea-field"
import type { ProviderRow } from "@/lib/domain/providers/reads"
import { ContactFields } from "../contact-fields"

type Props = { units: Option[]; area: string | undefined; provider?: ProviderRow }

export function ProviderFields({ units, area, provider }: Props) {
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
