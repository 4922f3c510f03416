import { showNumber } from "@/components/ui/numbers"

/** A figure in a table, leading to the rows behind it. Nothing has no rows: a nought is only shown. */
export function FigureLink({ value, href }: { value: number; href?: string }) {
  if (value === 0) return <span className="text-muted">0</span>
  if (!href) return showNumber(value)
  return (
    <a href={href} className="figure">
      {showNumber(value)}
    </a>
  )
}
