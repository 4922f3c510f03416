"use client"

import type { ReactNode } from "react"
import { classes } from "../ui/classes"
import { Field, type FieldProps } from "./field"
import { typedOr, useFormState } from "./form-context"

const line = "flex min-h-control items-center gap-2.5 py-1"
const box = "size-[1.15em] shrink-0"

/** A yes or no. Sends `value` (default "on") when ticked, nothing otherwise. */
export function CheckboxField(props: FieldProps & { defaultChecked?: boolean; value?: string }) {
  const { name, label, hint, required, className, defaultChecked, value = "on" } = props
  const state = useFormState()
  const ticked = state.status === "error" ? typedOr(state, name, "") !== "" : defaultChecked
  return (
    <Field name={name} label={label} hideLabel hint={hint} className={className}>
      {(wires) => (
        <label htmlFor={wires.id} className={line}>
          <input
            type="checkbox"
            className={box}
            value={value}
            defaultChecked={ticked}
            {...wires}
            required={required}
          />
          <span>{label}</span>
        </label>
      )}
    </Field>
  )
}

export type Choice = { value: string; label: ReactNode; hint?: ReactNode }
type GroupProps = FieldProps & { options: Choice[]; inline?: boolean }

/** One of a few, all in sight. */
export function RadioGroup({
  options,
  inline,
  defaultValue,
  ...field
}: GroupProps & { defaultValue?: string }) {
  const state = useFormState()
  const chosen = typedOr(state, field.name, defaultValue)
  return (
    <Field {...field} group>
      {(wires) => <Choices {...{ options, inline, wires }} type="radio" isOn={(value) => value === chosen} />}
    </Field>
  )
}

/** Any number of a few, all in sight; each sends the same name. */
export function CheckboxGroup({
  options,
  inline,
  defaultValue,
  ...field
}: GroupProps & { defaultValue?: string[] }) {
  const state = useFormState()
  const typed = state.status === "error" ? state.values[field.name] : undefined
  const chosen = new Set([typed ?? (state.status === "error" ? [] : defaultValue) ?? []].flat().map(String))
  return (
    <Field {...field} required={undefined} group>
      {(wires) => (
        <Choices {...{ options, inline, wires }} type="checkbox" isOn={(value) => chosen.has(value)} />
      )}
    </Field>
  )
}

function Choices(props: {
  options: Choice[]
  inline?: boolean
  type: "radio" | "checkbox"
  wires: { id: string; name: string; "aria-invalid": true | undefined; required?: boolean }
  isOn: (value: string) => boolean
}) {
  const { options, inline, type, wires, isOn } = props
  return (
    <div className={classes("flex flex-wrap", inline ? "gap-x-5" : "flex-col")}>
      {options.map((option, index) => (
        <label key={option.value} className={line}>
          <input
            {...wires}
            type={type}
            id={index === 0 ? wires.id : undefined}
            value={option.value}
            defaultChecked={isOn(option.value)}
            className={box}
          />
          <span>
            {option.label}
            {option.hint && <span className="block text-sm text-muted">{option.hint}</span>}
          </span>
        </label>
      ))}
    </div>
  )
}
