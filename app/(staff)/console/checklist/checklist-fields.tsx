"use client"

import { useTranslations } from "next-intl"
import { TextareaField } from "@/components/form/textarea-field"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { plusIcon } from "@/components/ui/icons"
import { FormButtons } from "../form-buttons"
import { useRows } from "../stations/use-rows"
import { ItemFields } from "./item-fields"

type Item = {
  code: string
  part: string
  partEn: string
  name: string
  nameEn: string
  weight: number
  photo: boolean
}
type Props = { items: Item[]; cancelHref: string }

/** The questions of the next version, in their order. */
export function ChecklistFields({ items, cancelHref }: Props) {
  const t = useTranslations("inspections.checklist")
  const { rows, nameOf, add, remove, change } = useRows(
    "items",
    items.map(({ weight, photo, ...words }) => ({
      ...words,
      weight: String(weight),
      photo: photo ? "true" : "",
    })),
  )
  const whole = rows.reduce((sum, { weight }) => sum + (Number(weight) || 0), 0)
  const last = rows.at(-1)
  return (
    <>
      <ol className="space-y-3">
        {rows.map((row, n) => (
          <li key={row.key} className="rounded-card border border-line p-3">
            <ItemFields
              row={row}
              number={n + 1}
              name={nameOf(row)}
              onChange={(field, value) => change(row, field, value)}
              onRemove={() => remove(row.key)}
            />
          </li>
        ))}
      </ol>
      <p className="flex flex-wrap items-center gap-4">
        <Button
          type="button"
          icon={<Icon path={plusIcon} />}
          onClick={() => add({ part: last?.part ?? "", partEn: last?.partEn ?? "", weight: "5" })}
        >
          {t("addItem")}
        </Button>
        <span className="text-muted">{t("wholeNow", { whole })}</span>
      </p>
      <TextareaField name="note" label={t("note")} hint={t("noteHint")} maxLength={300} />
      <FormButtons cancelHref={cancelHref}>{t("publish")}</FormButtons>
    </>
  )
}
