import { useLocale, useTranslations } from "next-intl"
import type { Column } from "@/components/ui/data-table"
import { showDay } from "@/components/ui/dates"
import { termName } from "@/lib/domain/terms/rules"
import { dayOf } from "@/lib/plain/clock"
import { timesText } from "../schedules/times-text"

type Session = {
  kind: { name: string; nameEn: string }
  stationId: string
  station: string
  address: string
  place: string
  note: string | null
  startsAt: Date
  endsAt: Date
}

/** When, what and where: of every session of a provider. */
export function useSessionColumns<S extends Session>(): Column<S>[] {
  const t = useTranslations("schedules.own")
  const tUi = useTranslations("ui")
  const lang = useLocale()
  return [
    {
      key: "when",
      label: t("when"),
      nowrap: true,
      cell: (row) => (
        <>
          <span className="block whitespace-nowrap">{showDay(lang, dayOf(row.startsAt))}</span>
          <span className="block whitespace-nowrap">
            {timesText(row, (time) => tUi("nextDay", { time }))}
          </span>
        </>
      ),
    },
    { key: "kind", label: t("kind"), wideOnly: true, cell: ({ kind }) => termName(kind, lang) },
    {
      key: "station",
      label: t("station"),
      rowHeader: true,
      cell: ({ kind, station, stationId, address, place, note }) => (
        <>
          <span className="block font-semibold md:hidden">{termName(kind, lang)}</span>
          <a href={`/stations/${stationId}`} className="text-accent-text underline underline-offset-2">
            {station}
          </a>
          {place && ` · ${place}`}
          <span className="block text-sm text-muted">{address}</span>
          {note && <span className="block text-sm text-muted max-md:hidden">{note}</span>}
        </>
      ),
    },
  ]
}
