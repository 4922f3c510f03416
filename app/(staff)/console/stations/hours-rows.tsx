"use client"

import { useLocale, useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { showWeekday } from "@/components/ui/dates"
import { SpanBoxes } from "./span-boxes"
import { useRows } from "./use-rows"

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]

/** The week's opening hours: several spans a day, copied from one day to others, or around the clock. */
export function HoursRows({ stored }: { stored: Record<string, string>[] }) {
  const t = useTranslations("stations.form")
  const lang = useLocale()
  const { rows, nameOf, setRows, add, remove, change } = useRows("spans", stored)
  const of = (weekday: number) => rows.filter((row) => row.weekday === String(weekday))
  const copyTo = (from: number, days: number[]) =>
    setRows([
      ...rows.filter((row) => row.weekday === String(from) || !days.includes(Number(row.weekday))),
      ...days
        .filter((day) => day !== from)
        .flatMap((day) =>
          of(from).map(({ opens = "", closes = "" }) => ({ weekday: String(day), opens, closes })),
        ),
    ])
  const always = WEEKDAYS.map((day) => ({ weekday: String(day), opens: "00:00", closes: "24:00" }))
  return (
    <div className="space-y-1">
      {rows.map((row) => (
        <input key={row.key} type="hidden" name={`${nameOf(row)}.weekday`} value={row.weekday} />
      ))}
      <ul className="divide-y divide-line">
        {WEEKDAYS.map((weekday) => (
          <li key={weekday} className="flex flex-wrap items-start gap-x-4 gap-y-1 py-1.5">
            <span className="w-10 pt-1.5 font-medium">{showWeekday(lang, weekday)}</span>
            <SpanBoxes
              day={showWeekday(lang, weekday)}
              spans={of(weekday).map((row) => ({
                key: row.key,
                name: nameOf(row),
                opens: row.opens ?? "",
                closes: row.closes ?? "",
              }))}
              onAdd={() => add({ weekday: String(weekday), opens: "", closes: "" })}
              onRemove={remove}
              onChange={(key, side, value) => {
                const row = rows.find((candidate) => candidate.key === key)
                if (row) change(row, side, value)
              }}
            />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2 pt-1">
        <Button size="small" onClick={() => copyTo(1, [1, 2, 3, 4, 5])}>
          {t("copyToWorkdays")}
        </Button>
        <Button size="small" onClick={() => copyTo(1, WEEKDAYS)}>
          {t("copyToAll")}
        </Button>
        <Button size="small" onClick={() => setRows(always)}>
          {t("always")}
        </Button>
      </div>
    </div>
  )
}
