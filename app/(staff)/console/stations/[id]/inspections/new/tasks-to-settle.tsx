import { useTranslations } from "next-intl"

/** Open tasks of the station; what this visit was for is ticked off with it. */
export function TasksToSettle({ tasks }: { tasks: { id: string; label: string }[] }) {
  const t = useTranslations("inspections")
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{t("settles")}</legend>
      {tasks.map(({ id, label }) => (
        <label key={id} className="flex min-h-12 items-center gap-2.5">
          <input type="checkbox" name="tasks[]" value={id} defaultChecked className="size-[1.3em] shrink-0" />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
