"use client"

import { useTranslations } from "next-intl"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { TextareaField } from "@/components/form/textarea-field"
import { settleTaskAction } from "./actions"

/** Ends a task without a checklist: looked into, or not needed any more. Either way with a word on why. */
export function SettleForm({ id }: { id: string }) {
  const t = useTranslations("inspections")
  return (
    <details className="open:min-w-72">
      <summary className="font-medium text-accent-text">{t("settle")}</summary>
      <Form action={settleTaskAction} hidden={{ id }} className="mt-2">
        <TextareaField name="note" label={t("settleNote")} hint={t("settleHint")} required maxLength={500} />
        <div className="flex flex-wrap gap-2">
          <SubmitButton name="outcome" value="DONE" size="small">
            {t("done")}
          </SubmitButton>
          <SubmitButton name="outcome" value="DROPPED" size="small" variant="secondary">
            {t("drop")}
          </SubmitButton>
        </div>
      </Form>
    </details>
  )
}
