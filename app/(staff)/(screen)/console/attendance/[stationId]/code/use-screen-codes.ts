import { useEffect, useState } from "react"
import type { ScreenJson } from "@/lib/web/screen-json"

type Trouble = "noNetwork" | "signedOut"
type Held = ScreenJson & {
  /** How far the server's clock is ahead of the screen's, which may be wrong by hours. */
  ahead: number
  trouble: Trouble | null
}

/** A key that was renewed, or a station that was shut, shows on its screen after a minute at the latest. */
const EVERY_MS = 60_000
const AGAIN_MS = 10_000

/** The code to show now, from a stock of the coming minutes that is filled up all the time. */
export function useScreenCodes(stationId: string, first: ScreenJson) {
  const [held, setHeld] = useState<Held>(() => ({ ...first, ahead: aheadOf(first), trouble: null }))
  const [turn, setTurn] = useState(0)

  useEffect(() => {
    let next = 0
    const ask = async () => {
      if (Date.now() < next) return
      next = Date.now() + AGAIN_MS
      const answer = await codesOf(stationId)
      if (typeof answer === "object") next = Date.now() + EVERY_MS
      setHeld((before) =>
        typeof answer === "object"
          ? { ...answer, ahead: aheadOf(answer), trouble: null }
          : { ...before, trouble: answer },
      )
    }
    const askAtOnce = () => {
      next = 0
      void ask()
    }
    askAtOnce()
    const timer = setInterval(ask, AGAIN_MS / 2)
    window.addEventListener("online", askAtOnce)
    document.addEventListener("visibilitychange", askAtOnce)
    return () => {
      clearInterval(timer)
      window.removeEventListener("online", askAtOnce)
      document.removeEventListener("visibilitychange", askAtOnce)
    }
  }, [stationId])

  const { items, ahead, open, trouble } = held
  useEffect(() => {
    const look = () => setTurn(items.findIndex(({ until }) => Date.now() + ahead < Date.parse(until)))
    look()
    const timer = setInterval(look, 1_000)
    return () => clearInterval(timer)
  }, [items, ahead])

  const code = items[turn]?.code ?? null
  return { open, trouble, code, minutesLeft: code ? Math.ceil((items.length - turn) / 2) : 0 }
}

function aheadOf({ now }: ScreenJson): number {
  return Date.parse(now) - Date.now()
}

async function codesOf(stationId: string): Promise<ScreenJson | Trouble> {
  try {
    const answer = await fetch(`/api/v1/stations/${stationId}/codes`, { signal: AbortSignal.timeout(8_000) })
    if (answer.ok) return await answer.json()
    return answer.status === 401 || answer.status === 404 ? "signedOut" : "noNetwork"
  } catch {
    return "noNetwork"
  }
}
