"use client"

import { useLocale, useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { showDay } from "@/components/ui/dates"
import { Icon } from "@/components/ui/icon"
import { IconButton } from "@/components/ui/icon-button"
import { plusIcon, trashIcon } from "@/components/ui/icons"
import { isDay } from "@/lib/plain/clock"
import { RowField } from "./row-field"
import { type SpanBox, SpanBoxes } from "./span-boxes"
import { numberOf, type Row, useRows } from "./use-rows"

/** Dates with hours of their own, as many spans on each as there are; none is shut all day. */
export function ExceptionRows({ stored }: { stored: Record<string, string>[] }) {
  const t = useTranslations("stations.form")
  const lang = useLocale()
  const { rows, nameOf, add, remove, change, replace } = useRows("exceptions", stored)
  return (
    <div className="space-y-2">
      {rows.map((row) => {
        const name = nameOf(row)
        const { key, day = "", reason = "" } = row
        const spans = spansOf(row, name)
        return (
          <div key={key} className="flex flex-wrap items-start gap-x-3 gap-y-2 border-b border-line pb-2">
            <RowField
              name={`${name}.day`}
              label={t("day")}
              type="date"
              value={day}
              onValue={(value) => change(row, "day", value)}
            />
            <div className="min-w-0">
              <p className="mb-1 font-medium">{t("hours")}</p>
              <SpanBoxes
                day={isDay(day) ? showDay(lang, day) : t("thatDay")}
                spans={spans}
                onAdd={() => replace(key, { ...row, ...emptySpan(spans) })}
                onRemove={(n) => replace(key, withoutSpan(row, n))}
                onChange={(n, side, value) => change(row, `spans.${n}.${side}`, value)}
              />
            </div>
            <RowField
              name={`${name}.reason`}
              label={t("reason")}
              value={reason}
              onValue={(value) => change(row, "reason", value)}
              maxLength={200}
              className="min-w-52 flex-1"
            />
            <IconButton
              label={t("removeRow")}
              path={trashIcon}
              className="mt-7"
              onClick={() => remove(key)}
            />
          </div>
        )
      })}
      <Button size="small" icon={<Icon path={plusIcon} />} onClick={() => add(emptySpan([]))}>
        {t("addException")}
      </Button>
    </div>
  )
}

function emptySpan(spans: SpanBox[]) {
  const n = Math.max(-1, ...spans.map(({ key }) => key)) + 1
  return { [`spans.${n}.opens`]: "", [`spans.${n}.closes`]: "" }
}

function withoutSpan(row: Row, n: number) {
  return Object.fromEntries(
    Object.entries(row).filter(([field]) => !field.startsWith(`spans.${n}.`)),
  ) as Record<string, string>
}

/** A row holds its spans flat, as they are sent: "spans.0.opens". The number in there is a span's key as long as the row is on the page. */
function spansOf(row: Row, name: string): SpanBox[] {
  const keys = Object.keys(row).flatMap((field) => /^spans\.(\d+)\.opens$/.exec(field)?.[1] ?? [])
  const spans = keys.map((n) => ({
    key: Number(n),
    opens: row[`spans.${n}.opens`] ?? "",
    closes: row[`spans.${n}.closes`] ?? "",
  }))
  const isBlank = ({ opens, closes }: { opens: string; closes: string }) => opens === "" && closes === ""
  return spans.map((span) => ({ ...span, name: `${name}.spans.${numberOf(span, spans, isBlank)}` }))
}
