"use client"

import { useTranslations } from "next-intl"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { DateField } from "@/components/form/text-field"
import { TextareaField } from "@/components/form/textarea-field"
import { mendDefectAction, recheckDefectAction } from "./actions"
import { PhotoBox } from "./photo-box"

/** "Mended": the station's word, to be looked at by the street. */
export function MendForm({ id }: { id: string }) {
  const t = useTranslations("inspections")
  return (
    <details className="mt-2">
      <summary className="font-medium text-accent-text">{t("mend")}</summary>
      <Form action={mendDefectAction} hidden={{ id }} className="mt-2 max-w-xl">
        <TextareaField name="note" label={t("mendNote")} rows={2} maxLength={300} />
        <PhotoBox name="photo" />
        <SubmitButton>{t("mend")}</SubmitButton>
      </Form>
    </details>
  )
}

/** The street has looked again: in order, or back to the station with a new day. */
export function RecheckForm({ id }: { id: string }) {
  const t = useTranslations("inspections")
  return (
    <details className="mt-2">
      <summary className="font-medium text-accent-text">{t("recheck")}</summary>
      <Form action={recheckDefectAction} hidden={{ id }} className="mt-2 max-w-xl">
        <TextareaField name="note" label={t("recheckNote")} rows={2} maxLength={300} />
        <PhotoBox name="photo" />
        <DateField name="mendBy" label={t("newDay")} hint={t("newDayHint")} />
        <div className="flex flex-wrap gap-2">
          <SubmitButton name="outcome" value="SETTLED">
            {t("recheckPassed")}
          </SubmitButton>
          <SubmitButton name="outcome" value="SENT_BACK" variant="secondary">
            {t("recheckFailed")}
          </SubmitButton>
        </div>
      </Form>
    </details>
  )
}
