import { useLocale, useTranslations } from "next-intl"
import { showDayShort } from "@/components/ui/dates"
import { changeFrom, type Period } from "@/lib/domain/overview/rules"

/** More or less than before. Whether that is good is not for the page to say, so it takes no colour. */
export function Compare({ before, was, is }: { before: Period | null; was: number | undefined; is: number }) {
  const t = useTranslations("overview.compare")
  const lang = useLocale()
  if (!before || was === undefined) return null
  const { by, percent } = changeFrom(was, is)
  const words = {
    before: t("before", { from: showDayShort(lang, before.from), to: showDayShort(lang, before.to) }),
  }
  const key = by === 0 || percent === 0 ? "same" : percent === null ? "fromNothing" : by > 0 ? "more" : "less"
  return <p className="text-sm text-muted">{t(key, { ...words, percent: Math.abs(percent ?? 0) })}</p>
}
