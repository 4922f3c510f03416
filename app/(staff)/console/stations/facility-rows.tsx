"use client"

import { useTranslations } from "next-intl"
import { RowField } from "./row-field"
import { useRows } from "./use-rows"

type Props = { kinds: { code: string; label: string }[]; stored: Record<string, string>[] }

/** What the station has: ticked from the dictionary, with places, price and a note where they matter. */
export function FacilityRows({ kinds, stored }: Props) {
  const t = useTranslations("stations.form")
  const { rows, nameOf, add, remove, change } = useRows("facilities", stored)
  return (
    <ul className="grid gap-x-6 gap-y-1 lg:grid-cols-2">
      {kinds.map((kind) => {
        const row = rows.find((candidate) => candidate.kindCode === kind.code)
        return (
          <li key={kind.code} className="min-w-0">
            <label className="flex min-h-control items-center gap-2.5">
              <input
                type="checkbox"
                className="size-[1.15em]"
                checked={!!row}
                onChange={() => (row ? remove(row.key) : add({ kindCode: kind.code }))}
              />
              {kind.label}
            </label>
            {row && (
              <div className="mb-2 ms-7 flex flex-wrap items-start gap-2">
                <input type="hidden" name={`${nameOf(row)}.kindCode`} value={kind.code} />
                <RowField
                  name={`${nameOf(row)}.slots`}
                  label={t("slots")}
                  value={row.slots ?? ""}
                  onValue={(value) => change(row, "slots", value)}
                  inputMode="numeric"
                  className="w-24"
                />
                <RowField
                  name={`${nameOf(row)}.priceYuan`}
                  label={t("price")}
                  unit={t("yuan")}
                  value={row.priceYuan ?? ""}
                  onValue={(value) => change(row, "priceYuan", value)}
                  inputMode="decimal"
                  className="w-28"
                />
                <RowField
                  name={`${nameOf(row)}.note`}
                  label={t("note")}
                  value={row.note ?? ""}
                  onValue={(value) => change(row, "note", value)}
                  maxLength={200}
                  className="min-w-40 flex-1"
                />
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
