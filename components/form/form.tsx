"use client"

import { unstable_rethrow } from "next/navigation"
import {
  type ReactNode,
  type SubmitEvent,
  useActionState,
  useEffect,
  useRef,
  useState,
  useTransition,
} from "react"
import { classes } from "../ui/classes"
import { ErrorSummary } from "./error-summary"
import { FormContext } from "./form-context"
import { type FormState, idle } from "./form-state"
import { useTypedMeanwhile } from "./typed-meanwhile"

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
 * A form around a server action. Works before hydration (the action is a real form action), keeps what was typed after an error and
 * while the answer is on its way, and shows the summary of what is wrong first. Fields inside find their errors by name.
 */
export function Form({ action, hidden, done, onDone, className, id, children }: Props) {
  // What the server answered to a form that was sent before the scripts came.
  const [first, submit] = useActionState(action, idle)
  const [latest, setLatest] = useState<FormState>()
  const [, startSending] = useTransition()
  const state = latest ?? first
  // When the last ok was answered: the form starts anew with it, from what the page says by then.
  const [round, startRound] = useState(0)
  if (state.status === "ok" && state.at !== round) startRound(state.at)
  const { form, sent, note } = useTypedMeanwhile(round)
  const tell = useRef(onDone)
  tell.current = onDone

  useEffect(() => {
    if (state.status === "ok") tell.current?.(state)
  }, [state])

  // Sent here, not by React, which would empty every field at the answer: after an error, and of what was typed since, nothing is to be lost.
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget, event.nativeEvent.submitter)
    sent()
    startSending(async () => {
      const answer = await answerTo(action, state, data)
      // In one step with the page that the answer brought: the form starts anew from what that says.
      startSending(() => setLatest(answer))
    })
  }

  if (state.status === "ok" && done) return <div role="status">{done}</div>
  return (
    <FormContext value={state}>
      <form
        key={round}
        ref={form}
        id={id}
        action={submit}
        onSubmit={send}
        onChange={note}
        noValidate
        className={classes("space-y-4", className)}
      >
        {Object.entries(hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <ErrorSummary />
        {children}
      </form>
    </FormContext>
  )
}

/** What the action answers; that there was no answer is one as well, so that a broken line does not take the page and what was typed. */
async function answerTo(action: Props["action"], state: FormState, data: FormData): Promise<FormState> {
  try {
    return await action(state, data)
  } catch (error) {
    unstable_rethrow(error)
    return { status: "error", code: "noAnswer", errors: [], values: Object.fromEntries(data), at: Date.now() }
  }
}
