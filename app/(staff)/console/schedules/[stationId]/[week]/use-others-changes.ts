import { useRouter } from "next/navigation"
import { useEffect } from "react"
import { weekHref } from "./address"

const EVERY_MS = 5_000

/**
 * Shows what somebody else does to the same week: asks where it stands, and when it has moved on, renders the page anew. What is open or
 * half typed stays as it is.
 * @param paused while an own change is on its way: its answer brings the page along
 */
export function useOthersChanges(stationId: string, week: string, revision: number, paused: boolean): void {
  const router = useRouter()
  useEffect(() => {
    if (paused) return
    const look = async () => {
      if (document.hidden) return
      const answer = await fetch(weekHref(stationId, week, "/now")).catch(() => null)
      if (answer?.ok && (await answer.json()).revision > revision) router.refresh()
    }
    const timer = setInterval(look, EVERY_MS)
    document.addEventListener("visibilitychange", look)
    return () => {
      clearInterval(timer)
      document.removeEventListener("visibilitychange", look)
    }
  }, [router, stationId, week, revision, paused])
}
