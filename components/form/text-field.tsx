"use client"

import type { InputHTMLAttributes } from "react"
import { Field, type FieldProps } from "./field"
import { typedOr, useFormState } from "./form-context"

type Props = FieldProps & { defaultValue?: string | number; unit?: string } & Omit<
    InputHTMLAttributes<HTMLInputElement>,
    "name" | "defaultValue" | "required" | "className" | "id"
  >

/** One line of text. @param unit a word after the box, e.g. 人 */
export function TextField({
  name,
  label,
  hint,
  required,
  hideLabel,
  className,
  unit,
  defaultValue,
  ...rest
}: Props) {
  const state = useFormState()
  const start = rest.type === "password" ? "" : typedOr(state, name, defaultValue)
  return (
    <Field {...{ name, label, hint, required, hideLabel, className }}>
      {(wires) => (
        <span className="flex items-center gap-2">
          <input type="text" className="control" defaultValue={start} {...rest} {...wires} />
          {unit && <span className="shrink-0 text-muted">{unit}</span>}
        </span>
      )}
    </Field>
  )
}

/** A whole or decimal number; opens the figures on a phone. */
export function NumberField(props: Props) {
  const inputMode = props.step === "any" || String(props.step).includes(".") ? "decimal" : "numeric"
  return <TextField type="number" inputMode={inputMode} {...props} />
}

/** A day, as 2026-11-24. */
export function DateField(props: Props) {
  return <TextField type="date" {...props} />
}

/** A time of day, as 09:30; steps of five minutes unless told otherwise. */
export function TimeField(props: Props) {
  return <TextField type="time" step={300} {...props} />
}
