"use client"

import type { SelectHTMLAttributes } from "react"
import { Field, type FieldProps } from "./field"
import { typedOr, useFormState } from "./form-context"

export type Option = { value: string; label: string; disabled?: boolean; group?: string }

type Props = FieldProps & {
  options: Option[]
  defaultValue?: string
  /** The line for "nothing chosen yet". */
  emptyLabel?: string
} & Omit<SelectHTMLAttributes<HTMLSelectElement>, "name" | "defaultValue" | "required" | "className" | "id">

/** Options as <option>s; those with a `group` are gathered under it, in order of first appearance. */
export function OptionList({ options }: { options: Option[] }) {
  const groups = [...new Set(options.map((option) => option.group ?? ""))]
  return groups.map((group) => {
    const items = options
      .filter((option) => (option.group ?? "") === group)
      .map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))
    return group === "" ? (
      items
    ) : (
      <optgroup key={group} label={group}>
        {items}
      </optgroup>
    )
  })
}

/** One of a list, with the browser's own picker. */
export function SelectField(props: Props) {
  const { name, label, hint, required, hideLabel, className, options, defaultValue, emptyLabel, ...rest } =
    props
  const state = useFormState()
  return (
    <Field {...{ name, label, hint, required, hideLabel, className }}>
      {(wires) => (
        <select className="control" defaultValue={typedOr(state, name, defaultValue)} {...rest} {...wires}>
          {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
          <OptionList options={options} />
        </select>
      )}
    </Field>
  )
}
