"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { commitImportAction } from "../actions"

/** The rows with their ticks, and the one button that writes them. */
export function CommitForm({ id, children }: { id: string; children: ReactNode }) {
  const t = useTranslations("ledgers")
  return (
    <Form action={commitImportAction} hidden={{ id }}>
      {children}
      <div className="sticky bottom-0 rounded-b-card border-t border-line bg-surface px-4 py-3">
        <SubmitButton>{t("commit")}</SubmitButton>
      </div>
    </Form>
  )
}
