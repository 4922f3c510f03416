"use client"

import { useTranslations } from "next-intl"
import { useRef } from "react"
import { flushSync } from "react-dom"
import { IconButton } from "@/components/ui/icon-button"
import { plusIcon, trashIcon } from "@/components/ui/icons"
import { parseTime } from "@/lib/plain/clock"
import { RowField } from "./row-field"

export type SpanBox = { key: number; name: string; opens: string; closes: string }
type Side = "opens" | "closes"
type Props = {
  /** Whose hours these are. */
  day: string
  spans: SpanBox[]
  onAdd: () => void
  onRemove: (key: number) => void
  onChange: (key: number, side: Side, value: string) => void
}

/** The spans of one day, as many as it has. The focus goes where the hand goes on: to a new span, or from one taken out to "add". */
export function SpanBoxes({ day, spans, onAdd, onRemove, onChange }: Props) {
  const t = useTranslations("stations.form")
  const box = useRef<HTMLDivElement>(null)
  const thenFocus = (act: () => void, selector: string) => {
    flushSync(act)
    Array.from(box.current?.querySelectorAll<HTMLElement>(selector) ?? [])
      .at(-1)
      ?.focus()
  }
  return (
    <div ref={box} className="flex flex-1 flex-wrap items-start gap-x-5 gap-y-1">
      {spans.length === 0 && <span className="pt-1.5 text-muted">{t("shut")}</span>}
      {spans.map((span) => {
        const field = (side: Side) => (
          <RowField
            name={`${span.name}.${side}`}
            label={`${day} ${t(side)}`}
            hideLabel
            value={span[side]}
            onValue={(value) => onChange(span.key, side, value)}
            placeholder={side === "opens" ? "09:00" : "18:00"}
            inputMode="numeric"
            maxLength={5}
            data-side={side}
            className="w-20"
          />
        )
        return (
          <span key={span.key} className="flex items-start gap-1">
            {field("opens")}
            <span className="pt-1.5">–</span>
            {field("closes")}
            {isNextDay(span) && <span className="pt-1.5 text-sm text-muted">{t("nextDay")}</span>}
            <IconButton
              label={t("removeSpan", { day })}
              path={trashIcon}
              onClick={() => thenFocus(() => onRemove(span.key), "[data-add]")}
            />
          </span>
        )
      })}
      <IconButton
        data-add
        label={t("addSpan", { day })}
        path={plusIcon}
        onClick={() => thenFocus(onAdd, '[data-side="opens"]')}
      />
    </div>
  )
}

/** Whether what is typed will be read as an end on the next day. */
function isNextDay({ opens, closes }: SpanBox): boolean {
  const [from, to] = [parseTime(opens), parseTime(closes)]
  return from !== null && to !== null && to <= from
}
