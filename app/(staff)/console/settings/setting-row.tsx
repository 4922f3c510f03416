import { useTranslations } from "next-intl"
import { RadioGroup } from "@/components/form/radio-group"
import { SelectField } from "@/components/form/select-field"
import { TextField } from "@/components/form/text-field"
import { Badge } from "@/components/ui/badge"
import { defaultOf, type SettingField } from "@/lib/domain/settings/rules"

type Props = { field: SettingField; value: unknown }

/** One rule: what it is called, what it does, its default, and the control that its shape asks for. */
export function SettingRow({ field, value }: Props) {
  const t = useTranslations("settings")
  const standard = defaultOf(field.key)
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2 py-3.5 first:pt-0 last:pb-0">
      <Control field={field} value={String(value)} />
      <p className="flex flex-wrap items-center gap-2 text-sm text-muted sm:pt-0.5">
        {value !== standard && <Badge tone="info">{t("changed")}</Badge>}
        {t("default", { value: useShown(field)(standard) })}
      </p>
    </div>
  )
}

function Control({ field, value }: { field: SettingField; value: string }) {
  const { key, group, name, control } = field
  const t = useTranslations("settings")
  const text = (part: string) => {
    const path = `rules.${group}.${name}.${part}`
    return t.has(path) ? t(path) : undefined
  }
  const shown = useShown(field)
  const asked = { name: key, label: text("label") ?? key, defaultValue: value }
  const bounds =
    control.kind === "number" && control.min !== undefined && control.max !== undefined
      ? t("bounds", { min: control.min, max: control.max })
      : undefined
  const hint = [text("hint"), bounds].filter(Boolean).join(" · ")
  switch (control.kind) {
    case "boolean":
      return (
        <RadioGroup
          {...asked}
          hint={hint}
          inline
          options={["true", "false"].map((option) => ({ value: option, label: shown(option === "true") }))}
        />
      )
    case "choice":
      return (
        <SelectField
          {...asked}
          hint={hint}
          options={control.options.map((option) => ({ value: option, label: shown(option) }))}
        />
      )
    case "number":
      return (
        <TextField
          {...asked}
          hint={hint}
          unit={text("unit")}
          type="number"
          step="any"
          min={control.min}
          max={control.max}
          className="sm:[&_input]:w-32"
        />
      )
    case "text":
      return <TextField {...asked} hint={hint} maxLength={control.max} className="w-full sm:max-w-md" />
  }
}

/** A rule's value in words. */
function useShown({ group, name }: SettingField): (value: unknown) => string {
  const t = useTranslations("settings")
  return (value) => {
    if (typeof value === "boolean") return t(value ? "yes" : "no")
    const option = `rules.${group}.${name}.options.${String(value)}`
    if (t.has(option)) return t(option)
    const unit = `rules.${group}.${name}.unit`
    return t.has(unit) ? `${String(value)} ${t(unit)}` : String(value)
  }
}
