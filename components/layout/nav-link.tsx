"use client"

import { usePathname } from "next/navigation"
import type { ReactNode } from "react"

type Props = { href: string; current?: boolean; exact?: boolean; icon?: ReactNode; children: ReactNode }

/** A line of the rail. Knows by the address whether it is the current one, unless told. */
export function NavLink({ href, current, exact, icon, children }: Props) {
  const path = usePathname() ?? ""
  const on = current ?? (path === href || (!exact && path.startsWith(`${href}/`)))
  return (
    <a
      href={href}
      aria-current={on ? "page" : undefined}
      className="flex min-h-9 items-center gap-2.5 rounded-control border-s-3 border-transparent px-2.5 py-1 text-ink hover:bg-raised aria-[current=page]:border-accent-edge aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-accent-text"
    >
      <span className="text-muted in-aria-[current=page]:text-accent-text">{icon}</span>
      {children}
    </a>
  )
}
