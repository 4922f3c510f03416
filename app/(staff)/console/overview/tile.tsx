import type { ReactNode } from "react"
import { showNumber } from "@/components/ui/numbers"
import { Card } from "@/components/ui/section"

type Props = {
  /** The statement, in words, its numbers as links. */
  sentence: ReactNode
  /** The one figure of the statement, and the list behind it. */
  figure?: { value: number; unit: string; href: string }
  children?: ReactNode
}

/** One statement: first in words, then its figure, then its picture. */
export function Tile({ sentence, figure, children }: Props) {
  return (
    <Card className="flex flex-col gap-2 print:break-inside-avoid">
      <p className="font-medium text-pretty">{sentence}</p>
      {figure && (
        <p className="flex items-baseline gap-1.5">
          <a href={figure.href} className="text-3xl leading-none font-semibold hover:underline">
            {showNumber(figure.value)}
          </a>
          <span className="text-muted">{figure.unit}</span>
        </p>
      )}
      {children && <div className="mt-auto space-y-2">{children}</div>}
    </Card>
  )
}

/** A number inside a statement. */
export function InlineLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="text-accent-text underline decoration-1 underline-offset-3">
      {children}
    </a>
  )
}
