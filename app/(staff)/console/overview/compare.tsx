import { useLocale, useTranslations } from "next-intl"
import { showDayShort, showDayWithYear } from "@/components/ui/dates"
import { changeFrom, type Period } from "@/lib/domain/overview/rules"

type Props = {
  before: Period | null
  was: number | undefined
  is: number
  /** Of the period that is shown: another one is named. */
  year: string
}

/** More or less than before. Whether that is good is not for the page to say, so it takes no colour. */
export function Compare({ before, was, is, year }: Props) {
  const t = useTranslations("overview.compare")
  const lang = useLocale()
  if (!before || was === undefined || (was === 0 && is === 0)) return null
  const { by, percent } = changeFrom(was, is)
  const show = before.from.startsWith(year) ? showDayShort : showDayWithYear
  const words = { before: t("before", { from: show(lang, before.from), to: show(lang, before.to) }) }
  const key = by === 0 || percent === 0 ? "same" : percent === null ? "fromNothing" : by > 0 ? "more" : "less"
  return <p className="text-sm text-muted">{t(key, { ...words, percent: Math.abs(percent ?? 0) })}</p>
}
