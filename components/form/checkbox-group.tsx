"use client"

import type { ReactNode } from "react"
import { classes } from "../ui/classes"
import { Field, type FieldProps } from "./field"
import { useFormState } from "./form-context"

type Props = FieldProps & {
  options: { value: string; label: ReactNode }[]
  inline?: boolean
  defaultValues?: readonly string[]
}

/** Any of a few, all in sight. They are sent as a list, under the name with `[]`. */
export function CheckboxGroup({ options, inline, defaultValues = [], ...field }: Props) {
  const state = useFormState()
  const sent = `${field.name}[]`
  const chosen = state.status === "error" ? [state.values[sent] ?? []].flat().map(String) : defaultValues
  return (
    <Field {...field} group>
      {({ id, "aria-invalid": invalid, "aria-describedby": described }) => (
        <div className={classes("flex flex-wrap", inline ? "gap-x-5" : "flex-col")}>
          {options.map((option, index) => (
            <label key={option.value} className="flex min-h-control items-center gap-2.5 py-1">
              <input
                type="checkbox"
                id={index === 0 ? id : undefined}
                name={sent}
                value={option.value}
                defaultChecked={chosen.includes(option.value)}
                aria-invalid={invalid}
                aria-describedby={described}
                className="size-[1.15em] shrink-0"
              />
              {option.label}
            </label>
          ))}
        </div>
      )}
    </Field>
  )
}
