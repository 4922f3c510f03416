import { fillOf, type Hue } from "./series"

type Props = { value: number; max: number; hue?: Hue; className?: string }

/** A horizontal bar for a table's cell, beside the figure that it draws. As a picture it prints, where a background would not. */
export function Bar({ value, max, hue = 1, className = "h-2.5 w-full" }: Props) {
  return (
    <svg
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      className={className}
      aria-hidden="true"
      focusable="false"
    >
      <rect width="100" height="10" fill="var(--chart-grid)" opacity="0.45" />
      <rect width={max > 0 ? (100 * value) / max : 0} height="10" fill={fillOf(hue)} />
    </svg>
  )
}
