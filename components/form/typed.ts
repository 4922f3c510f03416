type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

export type Typed = { value: string; checked: boolean }

const isChoice = (control: Control): control is HTMLInputElement =>
  control.type === "checkbox" || control.type === "radio"

// Of several boxes with one name each is a field of its own.
const keyOf = (control: Control) => (isChoice(control) ? `${control.name}=${control.value}` : control.name)

/** What stands in a control, under the key by which `putBack` finds it again; null for what nobody types: files, and what is sent along. */
export function typedIn(control: Control): [key: string, typed: Typed] | null {
  if (!control.name || control.type === "file" || control.type === "hidden") return null
  return [keyOf(control), { value: control.value, checked: isChoice(control) && control.checked }]
}

/** Everything typed into a form. */
export function allTyped(form: HTMLFormElement): Map<string, Typed> {
  const typed = [...(form.elements as Iterable<Control> & HTMLFormControlsCollection)].map(typedIn)
  return new Map(typed.filter((one) => one !== null))
}

/** Puts into the controls of a form what was typed before. Meant for the fields of this room, whose value is the browser's and not React's. */
export function putBack(form: HTMLFormElement, typed: Map<string, Typed>): void {
  for (const control of form.elements as Iterable<Control> & HTMLFormControlsCollection) {
    const newer = typed.get(keyOf(control))
    if (!newer) continue
    if (isChoice(control)) control.checked = newer.checked
    else control.value = newer.value
  }
}
