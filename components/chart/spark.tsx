import { barsPath } from "./scale"
import { fillOf, type Hue } from "./series"

/** The course of one figure at a glance, beside the figure itself: a bar a day, no scale. */
export function Spark({ values, hue = 1 }: { values: number[]; hue?: Hue }) {
  const max = Math.max(...values, 1)
  const gap = values.length > 60 ? 0 : 0.25
  return (
    <svg
      viewBox={`0 0 ${values.length} 100`}
      preserveAspectRatio="none"
      className="h-9 w-full"
      aria-hidden="true"
      focusable="false"
    >
      <rect y="99" width={values.length} height="1" fill="var(--chart-grid)" />
      <path d={barsPath(values, max, { from: 0, width: 1 - gap })} fill={fillOf(hue)} />
    </svg>
  )
}
