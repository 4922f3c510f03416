import type { ReactNode } from "react"
import { classes } from "./classes"
import { Icon } from "./icon"
import { type Tone, toneIcon, toneSoft, toneText } from "./tone"

type Props = {
  tone?: Tone
  title?: ReactNode
  /** What to do about it: a button or a link. */
  action?: ReactNode
  /** Appeared as an answer to what the reader just did: read out by screen readers (bad at once, others politely). */
  live?: boolean
  children?: ReactNode
}

/** A message set into the page. */
export function Notice({ tone = "info", title, action, live, children }: Props) {
  const role = live ? (tone === "bad" ? "alert" : "status") : undefined
  return (
    <div
      role={role}
      className={classes(
        "flex flex-wrap items-start gap-x-3 gap-y-2 rounded-card border border-line px-4 py-3",
        toneSoft[tone],
      )}
    >
      <Icon path={toneIcon[tone]} size="1.35em" className={classes("mt-px", toneText[tone])} />
      <div className="min-w-0 flex-1 basis-48">
        {title && <p className={classes("font-semibold", toneText[tone])}>{title}</p>}
        {children && <div>{children}</div>}
      </div>
      {action}
    </div>
  )
}
