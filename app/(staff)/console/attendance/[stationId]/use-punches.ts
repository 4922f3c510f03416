"use client"

import { useCallback, useEffect, useRef, useState } from "react"
import type { Standing } from "@/lib/domain/stations/standing-rules"
import { type PunchTap, sendPunch, serverNow } from "./door-calls"

const RETRY_MS = 5_000

export type DoorShown = {
  state: Standing["state"]
  /** Why the office has it shut today, where it has. */
  reason: string | null
  last: { kind: "OPEN" | "CLOSE"; at: string } | null
}

// Signed out, too often, or the server in trouble: the tap was right, and is sent again. Anything else it will never take.
const PASSING = new Set([401, 429])

/**
 * The keeper's word on the door: shown at once, sent in order as soon as the network lets it, with the time of the tap. Each has its own
 * key, so that sending again never counts twice. What waits lives in this page; the browser asks before it is left.
 */
export function usePunches(stationId: string, first: DoorShown) {
  const [door, setDoor] = useState(first)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [waiting, setWaiting] = useState(0)
  // What is shown lags behind by a rendering; what is sent may not.
  const queue = useRef<PunchTap[]>([])
  const sending = useRef(false)

  const send = useCallback(async () => {
    if (sending.current) return
    sending.current = true
    for (let next = queue.current[0]; next; next = queue.current[0]) {
      const reply = await sendPunch(stationId, next)
      const kept = !reply || ("detail" in reply && (PASSING.has(reply.status) || reply.status >= 500))
      if (reply && "detail" in reply) setRefusal(reply.detail)
      if (kept) break
      queue.current = queue.current.slice(1)
      setWaiting(queue.current.length)
      if (reply && "value" in reply) {
        const { kind, at, standing } = reply.value
        if (queue.current.length === 0)
          setDoor(({ reason }) => ({ state: standing, reason, last: { kind, at } }))
      }
    }
    sending.current = false
  }, [stationId])

  useEffect(() => {
    const again = () => void send()
    const stay = (event: BeforeUnloadEvent) => {
      if (queue.current.length > 0) event.preventDefault()
    }
    const timer = setInterval(again, RETRY_MS)
    window.addEventListener("online", again)
    window.addEventListener("beforeunload", stay)
    return () => {
      clearInterval(timer)
      window.removeEventListener("online", again)
      window.removeEventListener("beforeunload", stay)
    }
  }, [send])

  const punch = (kind: PunchTap["kind"]) => {
    const tap = { key: crypto.randomUUID(), kind, at: serverNow().toISOString() }
    queue.current = [...queue.current, tap]
    setWaiting(queue.current.length)
    setRefusal(null)
    setDoor(({ reason, state }) => ({ state, reason, last: { kind, at: tap.at } }))
    void send()
  }

  return { door, refusal, waiting, punch }
}
