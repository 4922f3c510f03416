import { useTranslations } from "next-intl"
import { hoursOn, type Timetable } from "@/lib/domain/stations/opening"
import type { Day } from "@/lib/plain/clock"
import { spanWords } from "../../opening-words"

/** A day's hours, and why they are not the usual ones. */
export function DayHours({ timetable, day }: { timetable: Timetable; day: Day }) {
  const t = useTranslations("riders.opening")
  const station = useTranslations("riders.station")
  const { spans, reason } = hoursOn(timetable, day)
  return (
    <>
      <span className="flex flex-wrap gap-x-3">
        {spans.length === 0
          ? station("shut")
          : spans.map((span) => (
              <span key={span.opens} className="whitespace-nowrap">
                {spanWords(t, span)}
              </span>
            ))}
      </span>
      {reason && <span className="block text-sm font-normal text-warn">{t("because", { reason })}</span>}
    </>
  )
}
