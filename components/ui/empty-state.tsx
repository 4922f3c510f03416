import type { ReactNode } from "react"
import { Icon } from "./icon"
import { inboxIcon } from "./icons"

/**
 * Nothing here, and what to do next.
 * @param action the next step, as a button or link
 */
export function EmptyState(props: {
  title: string
  children?: ReactNode
  action?: ReactNode
  path?: string
}) {
  return (
    <div className="flex flex-col items-center gap-1.5 px-4 py-10 text-center">
      <Icon path={props.path ?? inboxIcon} size="2rem" className="text-edge" />
      <p className="mt-1 font-semibold">{props.title}</p>
      {props.children && <div className="max-w-prose text-muted">{props.children}</div>}
      {props.action && <div className="mt-3 flex flex-wrap justify-center gap-2">{props.action}</div>}
    </div>
  )
}
