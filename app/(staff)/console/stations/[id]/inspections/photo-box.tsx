"use client"

import { useTranslations } from "next-intl"
import { type ChangeEvent, useState } from "react"
import { TextField } from "@/components/form/text-field"
import { Photo } from "@/components/ui/photo"
import { madeSmall } from "./made-small"

/** A photo from the camera. It is made small on the phone: a visit's photos go out together, often on a bad line. */
export function PhotoBox({ name, required }: { name: string; required?: boolean }) {
  const t = useTranslations("inspections")
  const [shown, setShown] = useState<string | null>(null)

  async function taken(event: ChangeEvent<HTMLInputElement>) {
    const box = event.currentTarget
    const photo = box.files?.[0]
    if (shown) URL.revokeObjectURL(shown)
    setShown(photo ? URL.createObjectURL(photo) : null)
    const small = photo && (await madeSmall(photo))
    if (!small) return
    const chosen = new DataTransfer()
    chosen.items.add(small)
    box.files = chosen.files
  }

  return (
    <div className="flex items-end gap-3">
      <TextField
        name={name}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        capture="environment"
        label={t("photo")}
        required={required}
        onChange={taken}
        className="min-w-0 flex-1"
      />
      {shown && (
        <Photo
          src={shown}
          alt={t("photoTaken")}
          className="size-16 shrink-0 rounded-card border border-line object-cover"
        />
      )}
    </div>
  )
}
