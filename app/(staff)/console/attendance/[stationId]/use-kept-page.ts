"use client"

import { useRouter } from "next/navigation"
import { useEffect, useRef } from "react"
import { serverNow } from "./queue/door-calls"

const OLD_MS = 60_000

/**
 * Lets the device keep this page, so that it opens without network (public/keeper-worker.js). One that was kept is asked for anew as soon
 * as the server has answered.
 * @param readAt when the page was made
 * @param heardAt when the server was heard last
 */
export function useKeptPage(readAt: string, heardAt: string) {
  const router = useRouter()
  const old = useRef(false)

  useEffect(() => {
    old.current = serverNow().getTime() - Date.parse(readAt) > OLD_MS
    // The scripts of a page in development have no lasting names.
    if (process.env.NODE_ENV !== "production" || !navigator.serviceWorker) return
    // A browser that forbids it works as one without.
    navigator.serviceWorker.register("/keeper-worker.js", { scope: "/console/attendance" }).catch(() => {})
  }, [readAt])

  useEffect(() => {
    if (!old.current || heardAt === readAt || serverNow().getTime() - Date.parse(heardAt) > OLD_MS) return
    old.current = false
    router.refresh()
  }, [heardAt, readAt, router])
}
