import { type SyntheticEvent, useEffect, useRef } from "react"

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const isChoice = (control: Control): control is HTMLInputElement =>
  control.type === "checkbox" || control.type === "radio"

// Of several boxes with one name each is a field of its own.
const keyOf = (control: Control) => (isChoice(control) ? `${control.name}=${control.value}` : control.name)

/**
 * What somebody goes on typing while an answer is on its way. A form starts anew after an ok, from what the page now says; what was typed
 * since it was sent is put back. Meant for the fields of this room, whose value is the browser's and not React's.
 * @param round changes whenever the form has started anew
 */
export function useTypedMeanwhile(round: number) {
  const form = useRef<HTMLFormElement>(null)
  const typed = useRef(new Map<string, { value: string; checked: boolean }>())

  const restored = useRef(round)
  useEffect(() => {
    if (restored.current === round) return
    restored.current = round
    for (const control of (form.current?.elements ?? []) as Iterable<Control>) {
      const newer = typed.current.get(keyOf(control))
      if (!newer) continue
      if (isChoice(control)) control.checked = newer.checked
      else control.value = newer.value
    }
    typed.current.clear()
  }, [round])

  return {
    form,
    sent: () => typed.current.clear(),
    note: ({ target }: SyntheticEvent) => {
      const control = target as Control
      if (!control.name || control.type === "file") return
      typed.current.set(keyOf(control), {
        value: control.value,
        checked: isChoice(control) && control.checked,
      })
    },
  }
}
