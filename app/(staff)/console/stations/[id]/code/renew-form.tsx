"use client"

import { useTranslations } from "next-intl"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { renewCodeAction } from "./actions"

/** Asks twice, because every code that hangs at the door goes void. */
export function RenewForm({ id, codeVersion }: { id: string; codeVersion: number }) {
  const t = useTranslations("attendance")
  return (
    <details data-print="no" className="rounded-card border border-line bg-surface px-4 py-2">
      <summary className="flex min-h-control items-center font-medium">{t("renew")}</summary>
      <Form action={renewCodeAction} hidden={{ id, codeVersion }} className="pt-1 pb-3">
        <p className="max-w-prose text-muted">{t("renewText")}</p>
        <SubmitButton variant="danger">{t("renewConfirm")}</SubmitButton>
      </Form>
    </details>
  )
}
