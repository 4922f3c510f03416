import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"

/** "What did it say on Tuesday at ten?" */
export function MomentForm({ action, at }: { action: string; at?: string }) {
  const t = useTranslations("schedules.history")
  return (
    <form
      method="get"
      action={action}
      data-print="no"
      className="flex flex-wrap items-center gap-x-3 gap-y-2"
    >
      <label className="flex flex-wrap items-center gap-2">
        {t("moment")}
        <input type="datetime-local" name="at" defaultValue={at} required className="control w-auto" />
      </label>
      <Button type="submit">{t("look")}</Button>
    </form>
  )
}
