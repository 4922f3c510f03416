"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { useFormStatus } from "react-dom"
import { Button } from "../ui/button"
import type { ButtonLook } from "../ui/button-look"

type Props = ButtonLook & {
  children: ReactNode
  icon?: ReactNode
  /** What it says while the answer is on its way. */
  pendingText?: string
  /** Sent with the form, for forms with two ways to submit. */
  name?: string
  value?: string
}

/** Sends the form once: while an answer is on its way a second press does nothing, but the focus stays. */
export function SubmitButton({ children, pendingText, variant = "primary", ...rest }: Props) {
  const { pending } = useFormStatus()
  const t = useTranslations("ui")
  return (
    <Button
      type="submit"
      variant={variant}
      aria-disabled={pending || undefined}
      onClick={(event) => pending && event.preventDefault()}
      {...rest}
    >
      {pending ? (pendingText ?? t("working")) : children}
    </Button>
  )
}
