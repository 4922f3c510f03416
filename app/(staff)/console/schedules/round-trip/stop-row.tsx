import { useLocale, useTranslations } from "next-intl"
import { SelectField } from "@/components/form/select-field"
import { TimeField } from "@/components/form/text-field"
import { Badge } from "@/components/ui/badge"
import { showDay, showTime } from "@/components/ui/dates"
import type { ProposedStop } from "@/lib/domain/rounds/plan-round-trip"
import { dayOf } from "@/lib/plain/clock"
import { daysOf, type Week } from "@/lib/plain/week"
import { Distance } from "../../stations/distance"
import { useProblemText } from "../use-problem-text"

type Props = { stop: ProposedStop; index: number; week: Week }

/** One stop: whether, when, and how long the way to it is. */
export function StopRow({ stop, index, week }: Props) {
  const t = useTranslations("rounds.preview")
  const lang = useLocale()
  const problemText = useProblemText()
  const { stationId, station, revision, startsAt, endsAt, way, doubts } = stop
  const name = (field: string) => `stops.${index}.${field}`
  return (
    <li className="grid items-start gap-x-4 gap-y-2 py-3 lg:grid-cols-[minmax(0,1fr)_auto]">
      <input type="hidden" name={name("stationId")} value={stationId} />
      <input type="hidden" name={name("revision")} value={revision} />
      <div>
        <label className="flex min-h-control items-center gap-2.5">
          <input type="checkbox" name={name("taken")} defaultChecked className="size-[1.15em] shrink-0" />
          <span className="font-medium">
            {index + 1}. {station}
          </span>
        </label>
        {way && (
          <p className="text-sm text-muted">
            {t.rich("way", { minutes: way.minutes, distance: () => <Distance meters={way.meters} /> })}
          </p>
        )}
        {doubts.map((doubt) => (
          <Badge key={doubt.kind} tone="warn">
            {problemText(doubt)}
          </Badge>
        ))}
      </div>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-[11rem_8rem_8rem]">
        <SelectField
          name={name("day")}
          label={t("day", { station })}
          hideLabel
          required
          className="max-sm:col-span-2"
          options={daysOf(week).map((day) => ({ value: day, label: showDay(lang, day) }))}
          defaultValue={dayOf(startsAt)}
        />
        <TimeField
          name={name("starts")}
          label={t("starts", { station })}
          hideLabel
          required
          defaultValue={showTime(startsAt)}
        />
        <TimeField
          name={name("ends")}
          label={t("ends", { station })}
          hideLabel
          required
          defaultValue={showTime(endsAt)}
        />
      </div>
    </li>
  )
}
