"use client"

import { useTranslations } from "next-intl"
import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react"
import type { GridDay, GridSession } from "./grid-types"
import { moved, type Slot, sameSlot, sized, timesOf } from "./slots"

/** Farther than this many pixels a press is a drag, and no click. */
const SLACK = 4
/** Keys may be pressed several times; what they did is saved when they rest. */
const REST_MS = 700

type Live = { id: string; slot: Slot }
type Press = { x: number; y: number; session: GridSession; size: boolean; dragging: boolean }

type Options = {
  days: GridDay[]
  layer: RefObject<HTMLElement | null>
  pixelsPerMinute: number
  onMove: (id: string, slot: Slot) => void
  onOpen: (id: string) => void
}

/** A session on its way to another slot, by pointer or by keys, and what is said about it. Nothing is saved before it has arrived. */
export function useLiveSlot({ days, layer, pixelsPerMinute, onMove, onOpen }: Options) {
  const t = useTranslations("ui")
  const [live, setLive] = useState<Live | null>(null)
  const [spoken, setSpoken] = useState("")
  const now = useRef<Live | null>(null)
  const press = useRef<Press | null>(null)
  const rest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const show = useCallback((next: Live | null) => {
    now.current = next
    setLive(next)
  }, [])

  const settle = useCallback(
    (sessions: GridSession[]) => {
      clearTimeout(rest.current)
      const arrived = now.current
      show(null)
      const before = sessions.find(({ id }) => id === arrived?.id)
      if (arrived && before && !sameSlot(before.slot, arrived.slot)) onMove(arrived.id, arrived.slot)
    },
    [onMove, show],
  )

  const drop = useCallback(() => {
    clearTimeout(rest.current)
    press.current = null
    show(null)
  }, [show])

  useEffect(() => () => clearTimeout(rest.current), [])

  const say = (slot: Slot, size: boolean) => {
    const day = days[slot.day]
    const times = timesOf(slot, (time) => t("nextDay", { time }))
    setSpoken(t(size ? "sizedTo" : "movedTo", { day: `${day?.date} ${day?.weekday}`, ...times }))
  }

  return {
    live,
    spoken,
    drop,
    settle,
    dragging: live !== null && press.current !== null,
    /** A key on a focused session. @returns whether it meant something */
    key(session: GridSession, key: string, shift: boolean, sessions: GridSession[]): boolean {
      const slot = now.current?.id === session.id ? now.current.slot : session.slot
      const next =
        shift && key === "ArrowUp"
          ? sized(slot, -15)
          : shift && key === "ArrowDown"
            ? sized(slot, 15)
            : key === "ArrowUp"
              ? moved(slot, 0, -15)
              : key === "ArrowDown"
                ? moved(slot, 0, 15)
                : key === "ArrowLeft"
                  ? moved(slot, -1, 0)
                  : key === "ArrowRight"
                    ? moved(slot, 1, 0)
                    : null
      if (!next) return false
      if (session.fixed) setSpoken(t("cannotMove"))
      else {
        show({ id: session.id, slot: next })
        say(next, shift)
        clearTimeout(rest.current)
        rest.current = setTimeout(() => settle(sessions), REST_MS)
      }
      return true
    },
    /** Pointer handlers of a session's block, or of its lower edge. */
    pointer: (session: GridSession, size: boolean, sessions: GridSession[]) => ({
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        press.current = { x: event.clientX, y: event.clientY, session, size, dragging: false }
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const held = press.current
        if (!held || held.session.id !== session.id || held.session.fixed) return
        const [dx, dy] = [event.clientX - held.x, event.clientY - held.y]
        if (!held.dragging && Math.hypot(dx, dy) < SLACK) return
        held.dragging = true
        const width = (layer.current?.getBoundingClientRect().width ?? 700) / 7
        const minutes = Math.round(dy / pixelsPerMinute / 15) * 15
        const slot = held.size
          ? sized(held.session.slot, minutes)
          : moved(held.session.slot, Math.round(dx / width), minutes)
        if (now.current && sameSlot(now.current.slot, slot)) return
        show({ id: session.id, slot })
      },
      onPointerUp() {
        const held = press.current
        press.current = null
        if (!held) return
        if (!held.dragging) return size ? undefined : onOpen(session.id)
        if (now.current) say(now.current.slot, held.size)
        settle(sessions)
      },
      onPointerCancel: drop,
    }),
  }
}
