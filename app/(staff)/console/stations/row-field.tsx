"use client"

import type { InputHTMLAttributes } from "react"
import { Field } from "@/components/form/field"

type Props = {
  name: string
  label: string
  value: string
  onValue: (value: string) => void
  unit?: string
  required?: boolean
  hideLabel?: boolean
  className?: string
} & Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "value" | "onChange" | "required" | "className">

/** One box of a row that keeps its text in the row. */
export function RowField({
  name,
  label,
  value,
  onValue,
  unit,
  required,
  hideLabel,
  className,
  ...rest
}: Props) {
  return (
    <Field name={name} label={label} required={required} hideLabel={hideLabel} className={className}>
      {(wires) => (
        <span className="flex items-center gap-1.5">
          <input
            type="text"
            className="control"
            value={value}
            onChange={(event) => onValue(event.target.value)}
            {...rest}
            {...wires}
          />
          {unit && <span className="shrink-0 text-sm text-muted">{unit}</span>}
        </span>
      )}
    </Field>
  )
}
