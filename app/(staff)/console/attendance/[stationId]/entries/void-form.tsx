"use client"

import { useTranslations } from "next-intl"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { TextField } from "@/components/form/text-field"
import { voidEntryAction } from "./actions"

/** Opens in its row; what is voided stays in the list with the reason. */
export function VoidForm({ entryId, day }: { entryId: string; day: string }) {
  const t = useTranslations("attendance")
  return (
    <details>
      <summary className="inline-flex min-h-control items-center px-1 text-accent-text underline underline-offset-2">
        {t("void")}
      </summary>
      <Form action={voidEntryAction} hidden={{ entryId, day }} className="w-64 pb-3 whitespace-normal">
        <TextField
          name="reason"
          label={t("voidReason")}
          hint={t("voidReasonHint")}
          maxLength={200}
          required
        />
        <SubmitButton variant="danger">{t("voidNow")}</SubmitButton>
      </Form>
    </details>
  )
}
