"use client"

import { useLocale, useTranslations } from "next-intl"
import { formatTime, minutesPerDay } from "@/lib/plain/clock"
import { Button } from "../ui/button"
import { classes } from "../ui/classes"
import { Icon } from "../ui/icon"
import { plusIcon } from "../ui/icons"
import { toneIcon, toneText } from "../ui/tone"
import { DayHead } from "./grid-head"
import type { GridDay, GridSession } from "./grid-types"
import { type Slot, slotAt, timesOf } from "./slots"

type Props = {
  label: string
  days: GridDay[]
  sessions: GridSession[]
  editable: boolean
  onOpen: (id: string) => void
  onNew: (slot: Slot) => void
  className?: string
}

/** The same week on a phone: a list by day, with the same editor behind every line. */
export function DayList({ label, days, sessions, editable, onOpen, onNew, className }: Props) {
  const t = useTranslations("ui")
  const lang = useLocale()
  return (
    <section aria-label={label} className={classes("divide-y divide-line", className)}>
      {days.map((day, index) => {
        const own = sessions.filter(({ slot }) => slot.day === index)
        return (
          <div key={day.day} className="px-4 py-3">
            <div className="flex items-start justify-between gap-2">
              <div>
                <DayHead day={day} />
                <p className="text-xs text-muted">{hoursText(day)}</p>
              </div>
              {editable && (
                <Button
                  aria-label={t("newOn", { day: `${day.date} ${day.weekday}` })}
                  icon={<Icon path={plusIcon} />}
                  onClick={() => onNew(slotAt(index, day.open[0]?.opens ?? 540))}
                >
                  {t("new")}
                </Button>
              )}
            </div>
            {own.length === 0 ? (
              <p className="mt-1 text-muted">{t("nothingPlanned")}</p>
            ) : (
              <ul className="mt-2 space-y-2">
                {own.map((session) => (
                  <li key={session.id}>
                    <Line session={session} onOpen={onOpen} />
                  </li>
                ))}
              </ul>
            )}
          </div>
        )
      })}
    </section>
  )

  function hoursText({ open }: GridDay): string {
    if (open.length === 0) return t("closed")
    return open
      .map(({ opens, closes }) =>
        opens === 0 && closes >= minutesPerDay
          ? t("allDay")
          : `${formatTime(opens)}–${closes > minutesPerDay ? t("nextDay", { time: formatTime(closes) }) : formatTime(closes)}`,
      )
      .join(lang === "en" ? ", " : "、")
  }
}

function Line({ session, onOpen }: { session: GridSession; onOpen: (id: string) => void }) {
  const t = useTranslations("ui")
  const { start, end } = timesOf(session.slot, (time) => t("nextDay", { time }))
  return (
    <button
      type="button"
      onClick={() => onOpen(session.id)}
      className={classes(
        "w-full rounded-control border border-s-4 bg-surface px-3 py-2 text-start",
        session.cancelled
          ? "border-dashed border-edge text-muted"
          : session.marks.some(({ tone }) => tone === "bad")
            ? "border-line border-s-bad"
            : session.marks.some(({ tone }) => tone === "warn")
              ? "border-line border-s-warn"
              : "border-line border-s-info",
      )}
    >
      <span className="flex flex-wrap items-baseline justify-between gap-x-2">
        <span className={classes("font-semibold", session.cancelled && "line-through")}>{session.title}</span>
        <span className="text-sm">
          {start}–{end}
        </span>
      </span>
      {session.badge && (
        <span className="me-2 rounded-full border border-edge px-1.5 text-xs">{session.badge}</span>
      )}
      {session.lines.length > 0 && <span className="text-sm text-muted">{session.lines.join(" · ")}</span>}
      {session.marks.map(({ tone, text }) => (
        <span key={text} className={classes("mt-1 flex items-start gap-1 text-sm", toneText[tone])}>
          <Icon path={toneIcon[tone]} className="mt-px" />
          {text}
        </span>
      ))}
    </button>
  )
}
