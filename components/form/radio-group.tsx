"use client"

import type { ReactNode } from "react"
import { classes } from "../ui/classes"
import { Field, type FieldProps } from "./field"
import { typedOr, useFormState } from "./form-context"

export type Choice = { value: string; label: ReactNode; hint?: ReactNode }
type Props = FieldProps & { options: Choice[]; inline?: boolean; defaultValue?: string }

/** One of a few, all in sight. */
export function RadioGroup({ options, inline, defaultValue, ...field }: Props) {
  const state = useFormState()
  const chosen = typedOr(state, field.name, defaultValue)
  return (
    <Field {...field} group>
      {(wires) => (
        <div className={classes("flex flex-wrap", inline ? "gap-x-5" : "flex-col")}>
          {options.map((option, index) => (
            <label key={option.value} className="flex min-h-control items-center gap-2.5 py-1">
              <input
                {...wires}
                type="radio"
                id={index === 0 ? wires.id : undefined}
                value={option.value}
                defaultChecked={option.value === chosen}
                className="size-[1.15em] shrink-0"
              />
              <span>
                {option.label}
                {option.hint && <span className="block text-sm text-muted">{option.hint}</span>}
              </span>
            </label>
          ))}
        </div>
      )}
    </Field>
  )
}
