"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { IconButton } from "@/components/ui/icon-button"
import { plusIcon, trashIcon } from "@/components/ui/icons"
import { RowField } from "./row-field"
import { useRows } from "./use-rows"

type Box = { field: string; label: string; className?: string; type?: string; max?: number; hint?: string }
type Props = { name: string; boxes: Box[]; stored: Record<string, string>[]; addLabel: string }

/** Rows of plain boxes: other hours on one date, measures of an effect. */
export function DatedRows({ name, boxes, stored, addLabel }: Props) {
  const t = useTranslations("stations.form")
  const { rows, add, remove, change } = useRows(name, stored)
  return (
    <div className="space-y-2">
      {rows.map((row, index) => (
        <div key={row.key} className="flex flex-wrap items-end gap-2 border-b border-line pb-2">
          {boxes.map((box) => (
            <RowField
              key={box.field}
              name={`${name}.${index}.${box.field}`}
              label={box.label}
              type={box.type ?? "text"}
              value={row[box.field] ?? ""}
              onValue={(value) => change(row.key, box.field, value)}
              maxLength={box.max}
              placeholder={box.hint}
              className={box.className}
            />
          ))}
          <IconButton label={t("removeRow")} path={trashIcon} onClick={() => remove(row.key)} />
        </div>
      ))}
      <Button size="small" icon={<Icon path={plusIcon} />} onClick={() => add()}>
        {addLabel}
      </Button>
    </div>
  )
}
