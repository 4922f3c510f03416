"use client"

import { useTranslations } from "next-intl"
import { useFormState } from "@/components/form/form-context"
import { Notice } from "@/components/ui/notice"

/** Says that the form around it was just saved. */
export function SavedNote() {
  const state = useFormState()
  const t = useTranslations("settings")
  return state.status === "ok" ? (
    <Notice tone="good" live>
      {t("saved")}
    </Notice>
  ) : null
}
