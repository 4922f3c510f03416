import type { ReactNode } from "react"

/** From a row to where its subject is looked after. */
export function PlaceLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="text-accent-text hover:underline">
      {children}
    </a>
  )
}
