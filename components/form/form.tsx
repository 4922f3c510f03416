"use client"

import { type ReactNode, useActionState, useEffect, useRef } from "react"
import { classes } from "../ui/classes"
import { ErrorSummary } from "./error-summary"
import { FormContext } from "./form-context"
import { type FormState, idle } from "./form-state"

type Props = {
  action: (state: FormState, data: FormData) => Promise<FormState>
  /** Sent along unseen: ids, the revision this form was made from. */
  hidden?: Record<string, string | number>
  /** Shown in place of the fields once the action has said ok. */
  done?: ReactNode
  /** Called after each ok, e.g. to close a drawer. */
  onDone?: (state: FormState) => void
  className?: string
  id?: string
  children: ReactNode
}

/**
 * A form around a server action. Works before hydration (the action is a real form action), keeps what was typed after
 * an error, and shows the summary of what is wrong first. Fields inside find their errors by name.
 */
export function Form({ action, hidden, done, onDone, className, id, children }: Props) {
  const [state, submit] = useActionState(action, idle)
  const tell = useRef(onDone)
  tell.current = onDone

  useEffect(() => {
    if (state.status === "ok") tell.current?.(state)
  }, [state])

  if (state.status === "ok" && done) return <div role="status">{done}</div>
  return (
    <FormContext value={state}>
      {/* React empties the fields after an action; a new key per answer lets them start again from what was typed. */}
      <form key={state.at} id={id} action={submit} noValidate className={classes("space-y-4", className)}>
        {Object.entries(hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <ErrorSummary />
        {children}
      </form>
    </FormContext>
  )
}
