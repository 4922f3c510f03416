import { type SyntheticEvent, useEffect, useRef } from "react"
import { putBack, type Typed, typedIn } from "./typed"

/**
 * What somebody goes on typing while an answer is on its way. A form starts anew after an ok, from what the page now says; what was typed
 * since it was sent is put back.
 * @param round changes whenever the form has started anew
 */
export function useTypedMeanwhile(round: number) {
  const form = useRef<HTMLFormElement>(null)
  const typed = useRef(new Map<string, Typed>())

  const restored = useRef(round)
  useEffect(() => {
    if (restored.current === round) return
    restored.current = round
    if (form.current) putBack(form.current, typed.current)
    typed.current.clear()
  }, [round])

  return {
    form,
    sent: () => typed.current.clear(),
    note: ({ target }: SyntheticEvent) => {
      const noted = typedIn(target as HTMLInputElement)
      if (noted) typed.current.set(...noted)
    },
  }
}
