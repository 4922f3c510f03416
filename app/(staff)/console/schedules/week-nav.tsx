import { useTranslations } from "next-intl"
import { Icon } from "@/components/ui/icon"
import { chevronLeftIcon, chevronRightIcon } from "@/components/ui/icons"
import { addWeeks, type Week } from "@/lib/plain/week"

type Props = { week: Week; thisWeek: Week; hrefFor: (week: Week) => string }

/** The week before, the running one, the week after; addresses, so that each can be sent on. */
export function WeekNav({ week, thisWeek, hrefFor }: Props) {
  const t = useTranslations("schedules.weekNav")
  const look =
    "flex min-h-control items-center gap-1 border-e border-edge px-2.5 whitespace-nowrap sm:px-3 last:border-e-0 hover:bg-raised aria-[current]:bg-accent aria-[current]:text-accent-ink"
  return (
    <nav
      aria-label={t("label")}
      className="inline-flex overflow-hidden rounded-control border border-edge bg-surface"
    >
      <a href={hrefFor(addWeeks(week, -1))} className={look}>
        <Icon path={chevronLeftIcon} />
        {t("before")}
      </a>
      <a href={hrefFor(thisWeek)} aria-current={week === thisWeek ? "true" : undefined} className={look}>
        {t("this")}
      </a>
      <a
        href={hrefFor(addWeeks(thisWeek, 1))}
        aria-current={week === addWeeks(thisWeek, 1) ? "true" : undefined}
        className={look}
      >
        {t("next")}
      </a>
      <a href={hrefFor(addWeeks(week, 1))} className={look}>
        {t("after")}
        <Icon path={chevronRightIcon} />
      </a>
    </nav>
  )
}
