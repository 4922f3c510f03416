"use client"

import { useTranslations } from "next-intl"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { setPrintedCodeAction } from "./actions"

/** Whether the printed code counts: it is easy to photograph, and a station with a screen can do without it. */
export function PrintedCodeForm({ id, counts }: { id: string; counts: boolean }) {
  const t = useTranslations("screen")
  return (
    <Form action={setPrintedCodeAction} hidden={{ id, printedCode: String(!counts) }}>
      <p className="mb-3 max-w-prose text-muted">{t(counts ? "printedOn" : "printedOff")}</p>
      <SubmitButton variant="secondary">{t(counts ? "turnOff" : "turnOn")}</SubmitButton>
    </Form>
  )
}
