"use client"

import { useTranslations } from "next-intl"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { TextField } from "@/components/form/text-field"
import { voidEntryAction } from "./actions"

/** Opens in its row, on a phone at the foot of the screen; one at a time. What is voided stays in the list with the reason. */
export function VoidForm({ entryId, day }: { entryId: string; day: string }) {
  const t = useTranslations("attendance")
  return (
    <details name="void">
      <summary className="inline-flex min-h-control items-center px-1 text-accent-text underline underline-offset-2">
        {t("void")}
      </summary>
      <Form
        action={voidEntryAction}
        hidden={{ entryId, day }}
        className="w-64 pb-3 whitespace-normal max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:z-30 max-sm:w-auto max-sm:border-t max-sm:border-line max-sm:bg-surface max-sm:p-4 max-sm:shadow-float"
      >
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
