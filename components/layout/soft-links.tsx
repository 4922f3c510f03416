"use client"

import { useRouter } from "next/navigation"
import { useEffect } from "react"

/**
 * Follows the links under `within` without loading the whole page anew. One listener for all of them: a table of figures has hundreds of
 * links, and a component for each would weigh more than the figures. Without scripts they are what they are, links.
 * Left to the browser: downloads, new windows, other places, and a link to where the reader already is, which reloads.
 */
export function SoftLinks({ within }: { within: string }) {
  const router = useRouter()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0) return
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null
      const href = link?.getAttribute("href")
      if (!link || !href || link.hasAttribute("target") || link.hasAttribute("download")) return
      const { pathname, search, hash, origin } = new URL(href, location.href)
      if (origin !== location.origin || !`${pathname}/`.startsWith(within)) return
      if (pathname === location.pathname && search === location.search) return
      event.preventDefault()
      router.push(pathname + search + hash, { scroll: !link.hasAttribute("data-keep-scroll") })
    }
    document.addEventListener("click", follow)
    return () => document.removeEventListener("click", follow)
  }, [router, within])
  return null
}
