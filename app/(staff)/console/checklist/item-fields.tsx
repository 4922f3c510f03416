"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { RowField } from "../stations/row-field"
import type { Row } from "../stations/use-rows"

type Props = {
  row: Row
  number: number
  name: string
  onChange: (field: string, value: string) => void
  onRemove: () => void
}

/** One question in both languages, with what it weighs. */
export function ItemFields({ row, number, name, onChange, onRemove }: Props) {
  const t = useTranslations("inspections.checklist")
  const text = (field: "part" | "partEn" | "name" | "nameEn", label: string, maxLength: number) => (
    <RowField
      name={`${name}.${field}`}
      label={label}
      value={row[field] ?? ""}
      onValue={(value) => onChange(field, value)}
      maxLength={maxLength}
      required
    />
  )
  return (
    <fieldset>
      <legend className="mb-2 font-medium">{t("itemNumber", { number })}</legend>
      {row.code && <input type="hidden" name={`${name}.code`} value={row.code} />}
      <div className="grid gap-3 sm:grid-cols-[1fr_2fr]">
        {text("part", t("part"), 40)}
        {text("name", t("name"), 120)}
        {text("partEn", t("partEn"), 80)}
        {text("nameEn", t("nameEn"), 200)}
      </div>
      <div className="mt-3 flex flex-wrap items-end gap-4">
        <RowField
          name={`${name}.weight`}
          label={t("weight")}
          value={row.weight ?? ""}
          onValue={(value) => onChange("weight", value)}
          inputMode="numeric"
          className="w-24"
          required
        />
        <label className="flex min-h-control items-center gap-2">
          <input
            type="checkbox"
            name={`${name}.photo`}
            value="true"
            checked={row.photo === "true"}
            onChange={(event) => onChange("photo", event.target.checked ? "true" : "")}
            className="size-[1.15em]"
          />
          {t("photo")}
        </label>
        <Button type="button" variant="quiet" onClick={onRemove} className="ms-auto">
          {t("removeItem", { number })}
        </Button>
      </div>
    </fieldset>
  )
}
