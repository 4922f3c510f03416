import { useFormatter } from "next-intl"

/** A figure in a table, leading to the rows behind it. Nothing has no rows: a nought is only shown. */
export function FigureLink({ value, href }: { value: number; href?: string }) {
  const format = useFormatter()
  if (value === 0) return <span className="text-muted">0</span>
  if (!href) return format.number(value)
  return (
    <a href={href} className="figure">
      {format.number(value)}
    </a>
  )
}
