"use client"

import { useCallback, useEffect, useRef, useState } from "react"
import type { PunchJson } from "@/lib/web/opening-json"
import { readSums, sendWaiting } from "./send-waiting"
import type { Change, Waiting } from "./waiting"
import { changeWaiting, type Known, knownAt, waitingAt, watchWaiting } from "./waiting-store"

const REFRESH_MS = 60_000
const FIRST_RETRY_MS = 2_000
const SLOWEST_RETRY_MS = 30_000

/** What is in the way: the line, the session, or the device, which keeps nothing. */
export type Trouble = "network" | "signedOut" | "device" | null

/**
 * What was done at a station from this device and is not in the database yet, and the server's sums as they were read last. It stands on the
 * device's disk: reloading, an update of the page or a dead battery lose none of it. It is sent as soon as the network lets it, and only in
 * the name of whoever did it.
 */
export function useQueue(first: Known, userId: string, onPunched: (punch: PunchJson) => void) {
  const { stationId } = first
  const [list, setList] = useState<Waiting[]>([])
  const [known, setKnown] = useState(first)
  const [trouble, setTrouble] = useState<Trouble>(null)
  const running = useRef(false)
  const again = useRef(false)
  const pause = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const heard = useRef(onPunched)
  heard.current = onPunched

  const show = useCallback(async () => {
    const [waiting, kept] = await Promise.all([waitingAt(stationId), knownAt(stationId)])
    setList(waiting)
    if (kept) setKnown((now) => (kept.readAt > now.readAt ? kept : now))
  }, [stationId])

  const send = useCallback(async () => {
    again.current = true
    if (running.current) return
    running.current = true
    clearTimeout(timer.current)
    try {
      // What is tapped while this is at work is sent by the next round.
      while (again.current) {
        again.current = false
        const outcome = await sendWaiting(stationId, userId, { onPunched: (punch) => heard.current(punch) })
        setTrouble(outcome === "done" ? null : outcome)
        if (outcome !== "done") {
          pause.current = Math.min(SLOWEST_RETRY_MS, pause.current * 2 || FIRST_RETRY_MS)
          timer.current = setTimeout(() => void send(), pause.current)
          break
        }
        pause.current = 0
        if (!again.current) await readSums(stationId, userId)
      }
    } catch {
      setTrouble("device")
    }
    running.current = false
  }, [stationId, userId])

  /** Written down first, sent then; while the network has just failed, its return or the pause does that. */
  const change = useCallback(
    async (decide: (list: Waiting[]) => Change & { added?: Omit<Waiting, "order"> | null }) => {
      try {
        await changeWaiting(stationId, decide)
      } catch {
        return setTrouble("device")
      }
      if (pause.current === 0) void send()
    },
    [stationId, send],
  )

  useEffect(() => {
    const look = () => document.visibilityState === "visible" && void send()
    const online = () => void send()
    // Asked of the browser: that it throws nothing away when it runs short of room.
    void navigator.storage?.persist?.()
    show().catch(() => setTrouble("device"))
    look()
    const stopWatching = watchWaiting(stationId, () => void show())
    const refresh = setInterval(() => pause.current === 0 && look(), REFRESH_MS)
    window.addEventListener("online", online)
    document.addEventListener("visibilitychange", look)
    return () => {
      stopWatching()
      clearInterval(refresh)
      clearTimeout(timer.current)
      window.removeEventListener("online", online)
      document.removeEventListener("visibilitychange", look)
    }
  }, [stationId, show, send])

  return { list, known, trouble, change, send }
}
