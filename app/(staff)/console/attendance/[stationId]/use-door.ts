"use client"

import { useCallback, useEffect, useRef, useState } from "react"
import type { DoorJson } from "@/lib/web/attendance-json"
import { readDoor, sendTaps, sendVoid, serverNow } from "./door-calls"
import { type DoorState, doorReducer, type Step, type Tap } from "./door-state"

const REFRESH_MS = 60_000
const FIRST_RETRY_MS = 2_000
const SLOWEST_RETRY_MS = 30_000
const BATCH = 500

/**
 * The keeper's taps: shown at once, sent as soon as the network lets them. Every tap has its own key, so that sending again never counts
 * twice. They live in this page only; the browser asks before it is left with taps unsent.
 * @param undoReason what is written beside an entry that is taken back
 */
export function useDoor(first: DoorJson, undoReason: string) {
  const { stationId } = first
  const [door, show] = useState<DoorState>({ known: first, taps: [], logged: {}, refusal: null })
  // What is shown lags behind by a rendering; what is sent may not.
  const latest = useRef(door)
  const sending = useRef(false)
  const sends = useRef(0)
  const pause = useRef(0)
  const pausing = useRef(false)
  const takenBack = useRef(new Set<string>())
  const again = useRef(() => {})

  const step = useCallback((what: Step) => {
    latest.current = doorReducer(latest.current, what)
    show(latest.current)
  }, [])

  /** Reads the server's sums. Those that were read while taps were on their way may hold them or not: they are not taken. */
  const look = useCallback(async () => {
    if (sending.current) return
    const before = sends.current
    const seen = latest.current.taps.filter(({ state }) => state === "logged").map(({ key }) => key)
    const reply = await readDoor(stationId)
    if (reply && "value" in reply && sends.current === before)
      step({ type: "known", door: reply.value, seen })
  }, [stationId, step])

  const voidEntry = useCallback(
    async (entry: { id: string; day: string }, reason: string) => {
      const reply = await sendVoid(stationId, entry, reason)
      if (!reply || "detail" in reply) step({ type: "refused", detail: reply?.detail ?? "" })
      await look()
    },
    [stationId, look, step],
  )

  const send = useCallback(async () => {
    const waiting = latest.current.taps.filter(({ state }) => state === "waiting").slice(0, BATCH)
    if (sending.current || waiting.length === 0) return
    sending.current = true
    sends.current++
    const keys = waiting.map(({ key }) => key)
    step({ type: "send", keys })
    const reply = await sendTaps(stationId, waiting)
    sending.current = false
    if (reply && "value" in reply) {
      pause.current = 0
      step({ type: "answers", items: reply.value.items })
      for (const { key, entry } of reply.value.items)
        if (key && entry && takenBack.current.delete(key)) await sendVoid(stationId, entry, undoReason)
      again.current()
      await look()
    } else {
      pause.current = Math.min(SLOWEST_RETRY_MS, pause.current * 2 || FIRST_RETRY_MS)
      pausing.current = true
      setTimeout(() => {
        pausing.current = false
        again.current()
      }, pause.current)
      if (reply?.detail) step({ type: "refused", detail: reply.detail })
      step({ type: "unsent", keys })
    }
  }, [stationId, undoReason, look, step])

  again.current = () => void send()

  // Each tap sends whatever waits, unless the network just failed: then the pause does, or the network's return.
  const waits = door.taps.filter(({ state }) => state === "waiting").length
  useEffect(() => {
    if (waits > 0 && !pausing.current) void send()
  }, [waits, send])

  useEffect(() => {
    const seen = () => document.visibilityState === "visible" && void look()
    const online = () => void send()
    const stay = (event: BeforeUnloadEvent) => {
      if (latest.current.taps.some(({ state }) => state !== "logged")) event.preventDefault()
    }
    // A page from the browser's own memory may be old.
    seen()
    const timer = setInterval(seen, REFRESH_MS)
    window.addEventListener("online", online)
    window.addEventListener("beforeunload", stay)
    document.addEventListener("visibilitychange", seen)
    return () => {
      clearInterval(timer)
      window.removeEventListener("online", online)
      window.removeEventListener("beforeunload", stay)
      document.removeEventListener("visibilitychange", seen)
    }
  }, [look, send])

  const tap = (what: Pick<Tap, "occupation" | "quantity" | "sessionId">): string => {
    const key = crypto.randomUUID()
    step({ type: "tap", tap: { ...what, key, at: serverNow().toISOString(), state: "waiting" } })
    return key
  }

  /** Takes a tap back: unsent it is forgotten, sent it is voided as soon as its answer is there. */
  const undo = (key: string) => {
    const own = door.taps.find((one) => one.key === key)
    const entry = door.logged[key]
    if (own?.state === "waiting") step({ type: "drop", key })
    else if (entry) void voidEntry(entry, undoReason)
    else takenBack.current.add(key)
  }

  return { door, tap, undo, voidEntry }
}
