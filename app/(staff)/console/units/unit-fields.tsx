import { useTranslations } from "next-intl"
import { TextField } from "@/components/form/text-field"

type Named = { name: string; departmentName: string; lng: number | null; lat: number | null }

/** What may be said about a unit besides its code. */
export function UnitFields({ unit }: { unit?: Named }) {
  const t = useTranslations("areas.fields")
  return (
    <>
      <TextField
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        required
        maxLength={80}
        defaultValue={unit?.name}
      />
      <TextField
        name="departmentName"
        label={t("department")}
        hint={t("departmentHint")}
        required
        maxLength={120}
        defaultValue={unit?.departmentName}
      />
      <div>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="lng" label={t("lng")} inputMode="decimal" defaultValue={unit?.lng ?? undefined} />
          <TextField name="lat" label={t("lat")} inputMode="decimal" defaultValue={unit?.lat ?? undefined} />
        </div>
        <p className="mt-1 text-sm text-muted">{t("pointHint")}</p>
      </div>
    </>
  )
}
