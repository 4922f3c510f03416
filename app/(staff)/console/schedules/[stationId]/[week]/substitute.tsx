"use client"

import { useTranslations } from "next-intl"
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
  onBack: () => void
  onDone: () => void
}

/** Somebody else comes, and riders are told so at once. */
export function Substitute({ sessionId, published, providers, onBack, onDone }: Props) {
  const t = useTranslations("schedules.substitute")
  return (
    <Form action={substituteProviderAction} hidden={{ sessionId }} onDone={onDone}>
      <p className="text-muted">{t("text")}</p>
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
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{t("now")}</SubmitButton>
        <Button onClick={onBack}>{t("back")}</Button>
      </div>
    </Form>
  )
}
