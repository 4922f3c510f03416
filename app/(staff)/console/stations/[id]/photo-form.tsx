"use client"

import { useTranslations } from "next-intl"
import { Form } from "@/components/form/form"
import type { FormState } from "@/components/form/form-state"
import { SubmitButton } from "@/components/form/submit-button"
import { TextField } from "@/components/form/text-field"
import { MOST_PHOTO_BYTES } from "@/lib/domain/stations/rules"
import { typedOf } from "@/lib/web/form-data"
import { addPhotoAction } from "../actions"

/** Uploads a photo. What is too large is not sent at all: the server would cut it off before it could say why. */
export function PhotoForm({ stationId }: { stationId: string }) {
  const t = useTranslations("stations")
  return (
    <Form action={addUnlessTooLarge} hidden={{ stationId }} className="mt-4">
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          name="photo"
          type="file"
          accept="image/jpeg,image/png,image/webp"
          label={t("photo")}
          required
        />
        <TextField name="caption" label={t("caption")} maxLength={100} />
        <SubmitButton variant="secondary">{t("addPhoto")}</SubmitButton>
      </div>
    </Form>
  )
}

async function addUnlessTooLarge(state: FormState, form: FormData): Promise<FormState> {
  const photo = form.get("photo")
  if (photo instanceof File && photo.size > MOST_PHOTO_BYTES)
    return {
      status: "error",
      code: "tooLarge",
      errors: [{ path: "photo", message: "photoTooLarge" }],
      values: typedOf(form),
      at: Date.now(),
    }
  return addPhotoAction(state, form)
}
