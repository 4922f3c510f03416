"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { classes } from "../ui/classes"
import { Icon } from "../ui/icon"
import { errorIcon } from "../ui/tone"
import { fieldId, useFormState } from "./form-context"
import { useErrorText } from "./use-error-text"

/** What every field may say about itself. */
export type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  required?: boolean
  /** Not drawn, still read out: only where the place makes the meaning plain. */
  hideLabel?: boolean
  className?: string
}

/** The wires that a control needs: spread them over it. */
export type Wires = {
  id: string
  name: string
  required: boolean | undefined
  "aria-invalid": true | undefined
  "aria-describedby": string | undefined
}

type Props = FieldProps & { group?: boolean; children: (wires: Wires) => ReactNode }

/**
 * Label, hint, control, error: wired once, here. `children` receives the wires (id, name, aria-…) to spread over the control.
 * @param group for several controls under one question: a fieldset with a legend
 */
export function Field({ name, label, hint, required, hideLabel, className, group, children }: Props) {
  const state = useFormState()
  const t = useTranslations("ui")
  const say = useErrorText()
  const id = fieldId(name)
  const problem = state.status === "error" ? state.errors.find((error) => error.path === name) : undefined
  const described = [hint && `${id}-hint`, problem && `${id}-error`].filter(Boolean).join(" ") || undefined
  const title = (
    <>
      <span data-field-title="">{label}</span>
      {required && <span className="text-xs font-normal text-muted">{t("required")}</span>}
    </>
  )
  const titleLook = classes("flex items-baseline gap-2 font-medium", hideLabel && "sr-only")
  const Box = group ? "fieldset" : "div"
  return (
    <Box
      data-field=""
      className={classes("min-w-0", className)}
      aria-describedby={group ? described : undefined}
    >
      {group ? (
        <legend className={classes(titleLook, "mb-1")}>{title}</legend>
      ) : (
        <label htmlFor={id} className={classes(titleLook, !hideLabel && "mb-1")}>
          {title}
        </label>
      )}
      {hint && (
        <p id={`${id}-hint`} className="mb-1.5 text-sm text-muted">
          {hint}
        </p>
      )}
      {children({
        id,
        name,
        required,
        "aria-invalid": problem ? true : undefined,
        "aria-describedby": described,
      })}
      {problem && (
        <p id={`${id}-error`} className="mt-1 flex items-start gap-1.5 text-sm text-bad">
          <Icon path={errorIcon} className="mt-0.5" />
          {say(problem)}
        </p>
      )}
    </Box>
  )
}
