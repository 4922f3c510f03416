"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Form } from "@/components/form/form"
import { SelectField } from "@/components/form/select-field"
import { SubmitButton } from "@/components/form/submit-button"
import { TextField } from "@/components/form/text-field"
import { Button } from "@/components/ui/button"
import type { SessionFacts } from "@/lib/domain/schedules/rules"
import type { Choice } from "../../what-fields"
import { substituteProviderAction } from "./actions"

type Props = {
  sessionId: string
  /** As riders read it. */
  published: SessionFacts
  providers: Choice[]
  onDone: () => void
}

/** Somebody else comes, and riders are told so at once. */
export function Substitute({ sessionId, published, providers, onDone }: Props) {
  const t = useTranslations("schedules.substitute")
  const [asked, setAsked] = useState(false)
  if (!asked)
    return (
      <p className="border-t border-line pt-4">
        <Button onClick={() => setAsked(true)}>{t("open")}</Button>
      </p>
    )
  return (
    <Form
      action={substituteProviderAction}
      hidden={{ sessionId }}
      onDone={onDone}
      className="border-t border-line pt-4"
    >
      <p className="text-sm text-muted">{t("text")}</p>
      <SelectField
        name="providerId"
        label={t("who")}
        required
        emptyLabel={t("choose")}
        options={providers.filter(({ value }) => value !== published.providerId)}
      />
      <TextField
        name="reason"
        label={t("reason")}
        hint={t("reasonHint")}
        required
        maxLength={200}
        autoComplete="off"
      />
      <SubmitButton>{t("now")}</SubmitButton>
    </Form>
  )
}
