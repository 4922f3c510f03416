"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { IconButton } from "@/components/ui/icon-button"
import { plusIcon, trashIcon } from "@/components/ui/icons"
import { RowField } from "./row-field"
import { useRows } from "./use-rows"

const BOXES = [
  { field: "what", className: "min-w-44 flex-1", maxLength: 60 },
  { field: "before", className: "w-36", maxLength: 60 },
  { field: "after", className: "w-36", maxLength: 60 },
  { field: "measuredOn", type: "date" },
  { field: "note", className: "min-w-44 flex-1", maxLength: 300 },
] as const

/** What changes at the station did, measured before and after. */
export function EffectRows({ stored }: { stored: Record<string, string>[] }) {
  const t = useTranslations("stations.form")
  const { rows, nameOf, add, remove, change } = useRows("effects", stored)
  return (
    <div className="space-y-2">
      {rows.map((row) => (
        <div key={row.key} className="flex flex-wrap items-end gap-2 border-b border-line pb-2">
          {BOXES.map(({ field, ...box }) => (
            <RowField
              key={field}
              name={`${nameOf(row)}.${field}`}
              label={t(field)}
              value={row[field] ?? ""}
              onValue={(value) => change(row, field, value)}
              {...box}
            />
          ))}
          <IconButton label={t("removeRow")} path={trashIcon} onClick={() => remove(row.key)} />
        </div>
      ))}
      <Button size="small" icon={<Icon path={plusIcon} />} onClick={() => add()}>
        {t("addEffect")}
      </Button>
    </div>
  )
}
