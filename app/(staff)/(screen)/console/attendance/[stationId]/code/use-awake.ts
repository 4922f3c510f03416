import { useEffect } from "react"

/** Keeps the screen from going dark, where the browser can; it lets go whenever the page is hidden. */
export function useAwake(): void {
  useEffect(() => {
    const stay = () => {
      if (document.visibilityState === "visible") navigator.wakeLock?.request("screen").catch(() => undefined)
    }
    stay()
    document.addEventListener("visibilitychange", stay)
    return () => document.removeEventListener("visibilitychange", stay)
  }, [])
}
