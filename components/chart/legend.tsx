import type { ReactNode } from "react"
import { fillOf, type Hue } from "./series"

export type LegendItem = { key: string; label: ReactNode; hue: Hue }

/** Which colour is what. */
export function Legend({ items }: { items: LegendItem[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {items.map(({ key, label, hue }) => (
        <li key={key} className="flex items-center gap-1.5">
          <Swatch hue={hue} />
          <span>{label}</span>
        </li>
      ))}
    </ul>
  )
}

function Swatch({ hue }: { hue: Hue }) {
  return (
    <svg viewBox="0 0 10 10" className="size-2.5 shrink-0" aria-hidden="true" focusable="false">
      <rect width="10" height="10" rx="2" fill={fillOf(hue)} />
    </svg>
  )
}
