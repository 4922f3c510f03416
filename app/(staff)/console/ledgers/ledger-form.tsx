"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Form } from "@/components/form/form"
import type { FormState } from "@/components/form/form-state"
import { TextField } from "@/components/form/text-field"
import { MOST_SHEET_BYTES } from "@/lib/plain/sheet"
import { typedOf } from "@/lib/web/form-data"
import { FormButtons } from "../form-buttons"
import { previewImportAction } from "./actions"

type Props = { kind: "STATIONS" | "SCHEDULE"; children?: ReactNode }

/** Brings a ledger. What is too large is not sent at all. */
export function LedgerForm({ kind, children }: Props) {
  const t = useTranslations("ledgers")
  return (
    <Form action={lookUnlessTooLarge} hidden={{ kind }}>
      <TextField
        name="file"
        type="file"
        accept=".xlsx,.csv"
        label={t("file")}
        hint={t("fileHint")}
        required
      />
      {children}
      <FormButtons cancelHref="/console/ledgers">{t("look")}</FormButtons>
    </Form>
  )
}

async function lookUnlessTooLarge(state: FormState, form: FormData): Promise<FormState> {
  const file = form.get("file")
  const refused = (code: string, errors: FormState["errors"] = []): FormState => ({
    status: "error",
    code,
    errors,
    values: typedOf(form),
    at: Date.now(),
  })
  if (file instanceof File && file.size > MOST_SHEET_BYTES)
    return refused("fileTooLarge", [{ path: "file", message: "fileTooLarge" }])
  return previewImportAction(state, form)
}
