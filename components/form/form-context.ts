"use client"

import { createContext, useContext } from "react"
import { type FormState, idle } from "./form-state"

export const FormContext = createContext<FormState>(idle)

/** What the form around this field answered last; idle outside a form. */
export function useFormState(): FormState {
  return useContext(FormContext)
}

/** The id under which a field can be reached from the error summary. */
export function fieldId(name: string): string {
  return `f-${name.replaceAll(/[^\w-]+/g, "-")}`
}

/** What was typed before, if the last answer was an error; else what the page gave. */
export function typedOr(state: FormState, name: string, given: unknown): string {
  const value = state.status === "error" && name in state.values ? state.values[name] : given
  return value === undefined || value === null ? "" : String(value)
}
