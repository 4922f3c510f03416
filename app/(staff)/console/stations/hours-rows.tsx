"use client"

import { useLocale, useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { showWeekday } from "@/components/ui/dates"
import { IconButton } from "@/components/ui/icon-button"
import { plusIcon, trashIcon } from "@/components/ui/icons"
import { RowField } from "./row-field"
import { useRows } from "./use-rows"

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]

/** The week's opening hours: several spans a day, copied from one day to others, or around the clock. */
export function HoursRows({ stored }: { stored: Record<string, string>[] }) {
  const t = useTranslations("stations.form")
  const lang = useLocale()
  const { rows, setRows, add, remove, change } = useRows("spans", stored)
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
      <ul className="divide-y divide-line">
        {WEEKDAYS.map((weekday) => (
          <li key={weekday} className="flex flex-wrap items-start gap-x-4 gap-y-1 py-1.5">
            <span className="w-10 pt-1.5 font-medium">{showWeekday(lang, weekday)}</span>
            <div className="flex flex-1 flex-wrap items-start gap-x-5 gap-y-1">
              {of(weekday).length === 0 && <span className="pt-1.5 text-muted">{t("shut")}</span>}
              {of(weekday).map((row) => {
                const name = `spans.${rows.indexOf(row)}`
                const field = (key: "opens" | "closes") => (
                  <RowField
                    name={`${name}.${key}`}
                    label={`${showWeekday(lang, weekday)} ${t(key)}`}
                    hideLabel
                    value={row[key] ?? ""}
                    onValue={(value) => change(row.key, key, value)}
                    placeholder={key === "opens" ? "09:00" : "18:00"}
                    inputMode="numeric"
                    maxLength={5}
                    className="w-20"
                  />
                )
                return (
                  <span key={row.key} className="flex items-start gap-1">
                    <input type="hidden" name={`${name}.weekday`} value={weekday} />
                    {field("opens")}
                    <span className="pt-1.5">–</span>
                    {field("closes")}
                    <IconButton
                      label={t("removeSpan", { day: showWeekday(lang, weekday) })}
                      path={trashIcon}
                      onClick={() => remove(row.key)}
                    />
                  </span>
                )
              })}
              <IconButton
                label={t("addSpan", { day: showWeekday(lang, weekday) })}
                path={plusIcon}
                onClick={() => add({ weekday: String(weekday), opens: "", closes: "" })}
              />
            </div>
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
