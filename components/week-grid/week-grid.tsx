"use client"

import { useTranslations } from "next-intl"
import { type PointerEvent, useId, useMemo, useRef, useState } from "react"
import { formatTime, minutesPerDay } from "@/lib/plain/clock"
import { classes } from "../ui/classes"
import { IconButton } from "../ui/icon-button"
import { plusIcon } from "../ui/icons"
import { GridGround, PIXELS_PER_MINUTE } from "./grid-ground"
import { DayHead } from "./grid-head"
import type { GridDay, GridSession } from "./grid-types"
import { SessionBlock } from "./session-block"
import { hoursShown, lanesOf, type Slot, slotAt, timesOf } from "./slots"
import { useLiveSlot } from "./use-live-slot"

type Props = {
  label: string
  days: GridDay[]
  sessions: GridSession[]
  editable: boolean
  /** Minute of today at which the line of the present is drawn. */
  now: number | null
  onMove: (id: string, slot: Slot) => void
  onOpen: (id: string) => void
  onNew: (slot: Slot) => void
  className?: string
}

const COLUMNS = "grid grid-cols-[3.25rem_repeat(7,minmax(0,1fr))]"

/** Monday to Sunday by time of day. Sessions are placed, moved and sized by pointer or by keys, and opened for all the rest. */
export function WeekGrid({ label, days, sessions, editable, now, onMove, onOpen, onNew, className }: Props) {
  const t = useTranslations("ui")
  const helpId = useId()
  const layer = useRef<HTMLDivElement>(null)
  const [ghost, setGhost] = useState<Slot | null>(null)
  const { first, last } = useMemo(() => hoursShown(stretchesOf(days, sessions)), [days, sessions])
  const going = useLiveSlot({ days, layer, pixelsPerMinute: PIXELS_PER_MINUTE, onMove, onOpen })
  const placed = useOrder(sessions).map((session) => ({
    ...session,
    slot: going.live?.id === session.id ? going.live.slot : session.slot,
    at: session,
  }))
  const lanes = lanesOf(placed)
  const height = (last - first) * 60 * PIXELS_PER_MINUTE

  const box = ({ day, from, to }: Slot, id?: string) => {
    const { lane, lanes: many } = (id && lanes.get(id)) || { lane: 0, lanes: 1 }
    const top = Math.max((from - first * 60) * PIXELS_PER_MINUTE, 0)
    const bottom = (Math.min(to, last * 60) - first * 60) * PIXELS_PER_MINUTE
    return {
      left: `${((day + lane / many) * 100) / 7}%`,
      width: `${100 / 7 / many}%`,
      top,
      height: Math.max(bottom - top, 18),
    }
  }
  const pointed = (event: PointerEvent<HTMLElement>): Slot | null => {
    if (!editable || event.target !== event.currentTarget) return null
    const area = event.currentTarget.getBoundingClientRect()
    const day = Math.floor(((event.clientX - area.left) / area.width) * 7)
    return slotAt(day, first * 60 + (event.clientY - area.top) / PIXELS_PER_MINUTE)
  }

  return (
    <section aria-label={label} className={className}>
      <p id={helpId} hidden>
        {t("moveHelp")}
      </p>
      <p role="status" aria-live="polite" className="sr-only">
        {going.spoken}
      </p>
      <div className={classes(COLUMNS, "sticky top-0 z-4 border-b border-line bg-surface")}>
        <span />
        {days.map((day, index) => (
          <div
            key={day.day}
            className="flex items-start justify-between gap-1 border-s border-line px-2 py-1.5"
          >
            <div className="min-w-0">
              <DayHead day={day} />
            </div>
            {editable && (
              <IconButton
                label={t("newOn", { day: `${day.date} ${day.weekday}` })}
                path={plusIcon}
                onClick={() => onNew(slotAt(index, day.open[0]?.opens ?? 540))}
                className="-me-1 -mt-1 max-lg:hidden"
              />
            )}
          </div>
        ))}
      </div>
      <div className={classes(COLUMNS, "relative")} style={{ height }}>
        <GridGround days={days} first={first} last={last} now={now} />
        <div
          ref={layer}
          className={classes("absolute inset-y-0 start-13 end-0", editable && "cursor-copy")}
          onPointerMove={(event) => setGhost(going.dragging ? null : pointed(event))}
          onPointerLeave={() => setGhost(null)}
          onPointerUp={(event) => {
            const slot = pointed(event)
            if (slot && event.button === 0) onNew(slot)
          }}
        >
          {ghost && (
            <div
              aria-hidden="true"
              style={box(ghost)}
              className="pointer-events-none absolute rounded-control border border-dashed border-accent-edge px-1.5 text-xs text-accent-text"
            >
              + {timesOf(ghost, String).start}
            </div>
          )}
          {placed.map(({ at, slot, ...session }) => (
            <SessionBlock
              key={session.id}
              session={at}
              slot={slot}
              style={box(slot, session.id)}
              lifted={going.live?.id === session.id}
              editable={editable}
              helpId={helpId}
              body={going.pointer(at, false, sessions)}
              edge={going.pointer(at, true, sessions)}
              onBlur={() => going.settle(sessions)}
              onOpen={() => {
                going.settle(sessions)
                onOpen(session.id)
              }}
              onKeyDown={(event) => {
                if (event.key === "Escape") going.drop()
                else if (editable && going.key(at, event.key, event.shiftKey, sessions))
                  event.preventDefault()
              }}
            />
          ))}
          {placed.filter(overnight).map(({ id, title, slot }) => (
            <div
              key={id}
              aria-hidden="true"
              style={box({ day: slot.day + 1, from: 0, to: slot.to - minutesPerDay })}
              className="pointer-events-none absolute truncate rounded-control border border-s-4 border-dashed border-edge bg-raised px-1.5 text-xs text-muted"
            >
              {title} –{formatTime(slot.to)}
            </div>
          ))}
        </div>
      </div>
    </section>
  )
}

function overnight({ slot }: { slot: Slot }): boolean {
  return slot.to > minutesPerDay && slot.day < 6
}

function stretchesOf(days: GridDay[], sessions: GridSession[]) {
  return [
    ...days.flatMap(({ open }) =>
      open.map(({ opens, closes }) => ({ from: opens, to: Math.min(closes, minutesPerDay) })),
    ),
    ...sessions.map(({ slot }) => slot),
  ]
}

/**
 * The sessions in the order of time, as it was when the last one came or went. A move does not change it: a block that is moved within
 * the document would lose the focus, and the next key would go nowhere.
 */
function useOrder(sessions: GridSession[]): GridSession[] {
  const order = useRef<string[]>([])
  const byId = new Map(sessions.map((session) => [session.id, session]))
  if (order.current.length !== sessions.length || order.current.some((id) => !byId.has(id)))
    order.current = sessions.map(({ id }) => id)
  return order.current.flatMap((id) => byId.get(id) ?? [])
}
