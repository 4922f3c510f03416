"use client"

import { usePathname } from "next/navigation"
import { type ReactNode, useEffect, useRef } from "react"

type Props = { summary: ReactNode; summaryClassName: string; className?: string; children: ReactNode }

/**
 * A menu over the page, opened by its own line. Opens without scripts; with them it also closes as menus do: on Escape, on a press
 * elsewhere, and when it has led to another page, for the frame around the pages stays.
 */
export function PopUp({ summary, summaryClassName, className, children }: Props) {
  const box = useRef<HTMLDetailsElement>(null)
  const path = usePathname()

  const shownAt = useRef(path)

  // Not at first: who opened it before the scripts came keeps it open.
  useEffect(() => {
    if (shownAt.current === path) return
    shownAt.current = path
    if (box.current) box.current.open = false
  }, [path])

  useEffect(() => {
    const pressed = ({ target }: PointerEvent) => {
      const menu = box.current
      if (menu?.open && target instanceof Node && !menu.contains(target)) menu.open = false
    }
    const typed = ({ key }: KeyboardEvent) => {
      const menu = box.current
      if (key !== "Escape" || !menu?.open) return
      menu.open = false
      if (menu.contains(document.activeElement)) menu.querySelector("summary")?.focus()
    }
    document.addEventListener("pointerdown", pressed)
    document.addEventListener("keydown", typed)
    return () => {
      document.removeEventListener("pointerdown", pressed)
      document.removeEventListener("keydown", typed)
    }
  }, [])

  return (
    <details ref={box} className={className}>
      <summary className={summaryClassName}>{summary}</summary>
      {children}
    </details>
  )
}
