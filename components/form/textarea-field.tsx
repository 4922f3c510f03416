"use client"

import type { TextareaHTMLAttributes } from "react"
import { Field, type FieldProps } from "./field"
import { typedOr, useFormState } from "./form-context"

type Props = FieldProps & { defaultValue?: string } & Omit<
    TextareaHTMLAttributes<HTMLTextAreaElement>,
    "name" | "defaultValue" | "required" | "className" | "id"
  >

/** Several lines of text. */
export function TextareaField({
  name,
  label,
  hint,
  required,
  hideLabel,
  className,
  defaultValue,
  ...rest
}: Props) {
  const state = useFormState()
  return (
    <Field {...{ name, label, hint, required, hideLabel, className }}>
      {(wires) => (
        <textarea
          rows={3}
          className="control"
          defaultValue={typedOr(state, name, defaultValue)}
          {...rest}
          {...wires}
        />
      )}
    </Field>
  )
}
