import type { ReactNode } from "react"
import { classes } from "./classes"

type Props = {
  title?: ReactNode
  description?: ReactNode
  /** Buttons and links at the right of the title. */
  actions?: ReactNode
  /** Anchor, and the root of the heading's id. */
  id?: string
  /** Heading level; 2 by default. */
  level?: 2 | 3
  /** The content touches the edges: for tables. */
  flush?: boolean
  className?: string
  children?: ReactNode
}

/** A sheet of paper on the desk: one subject, its title, what can be done with it. */
export function Section({ title, description, actions, id, level = 2, flush, className, children }: Props) {
  const Heading = level === 2 ? "h2" : "h3"
  return (
    <section
      id={id}
      aria-labelledby={title && id ? `${id}-title` : undefined}
      className={classes("min-w-0 rounded-card border border-line bg-surface shadow-card", className)}
    >
      {(title || actions) && (
        <header
          className={classes(
            "flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-3.5",
            flush && "pb-3",
          )}
        >
          <div className="min-w-0 flex-1 basis-48">
            {title && (
              <Heading id={id && `${id}-title`} className="text-lg">
                {title}
              </Heading>
            )}
            {description && <p className="mt-0.5 max-w-prose text-sm text-muted">{description}</p>}
          </div>
          {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </header>
      )}
      <div className={flush ? undefined : "px-4 pt-3 pb-4"}>{children}</div>
    </section>
  )
}

/** The same sheet without a head. */
export function Card(props: { className?: string; children: ReactNode }) {
  return (
    <div
      className={classes(
        "min-w-0 rounded-card border border-line bg-surface p-4 shadow-card",
        props.className,
      )}
    >
      {props.children}
    </div>
  )
}
