"use client"

import { useTranslations } from "next-intl"
import type { FormProblem } from "./form-state"

/** Says a problem in the reader's language; an unknown key gets the general sentence, never a key on the screen. */
export function useErrorText(): (problem: FormProblem) => string {
  const t = useTranslations("errors")
  return ({ message, params }) => (t.has(message) ? t(message, params) : t("invalid"))
}
