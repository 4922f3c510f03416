"use client"

import { useTranslations } from "next-intl"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { TextField } from "@/components/form/text-field"
import { undoImportAction } from "../actions"

/** Takes a whole import back, with the reason that stays on record. */
export function UndoForm({ id }: { id: string }) {
  const t = useTranslations("ledgers")
  return (
    <Form action={undoImportAction} hidden={{ id }}>
      <TextField name="reason" label={t("undoReason")} required maxLength={200} />
      <SubmitButton variant="danger">{t("undo")}</SubmitButton>
    </Form>
  )
}
