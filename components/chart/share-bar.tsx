import type { ReactNode } from "react"
import { Legend } from "./legend"
import { fillOf, type Hue } from "./series"

/** `label` says the part and its figure; it is what is read where the picture is not seen. */
export type Share = { key: string; label: ReactNode; value: number; hue: Hue }

/** One whole and its parts, with a line of words for each part. Parts of nothing are left out. */
export function ShareBar({ shares }: { shares: Share[] }) {
  const parts = shares.filter(({ value }) => value > 0)
  const whole = parts.reduce((sum, { value }) => sum + value, 0)
  let x = 0
  return (
    <div className="space-y-2">
      <svg
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        className="h-3 w-full"
        aria-hidden="true"
        focusable="false"
      >
        {whole === 0 && <rect width="100" height="10" fill="var(--chart-grid)" />}
        {parts.map(({ key, value, hue }) => {
          const width = (100 * value) / whole
          const from = x
          x += width
          // A hair of paper between two parts, so that they can be told apart without their colour.
          return <rect key={key} x={from} width={Math.max(width - 0.4, 0.4)} height="10" fill={fillOf(hue)} />
        })}
      </svg>
      <Legend items={parts} />
    </div>
  )
}
