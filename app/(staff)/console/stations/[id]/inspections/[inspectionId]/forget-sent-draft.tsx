"use client"

import { useEffect } from "react"
import { draftUnder, forgetDraft } from "../draft-store"

/** The report is here: what the phone kept of it is not needed any more. */
export function ForgetSentDraft({ draftKey, id }: { draftKey: string; id: string }) {
  useEffect(() => {
    if (draftUnder(draftKey)?.id === id) forgetDraft(draftKey)
  }, [draftKey, id])
  return null
}
