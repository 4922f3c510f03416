import { useTranslations } from "next-intl"
import { classes } from "@/components/ui/classes"
import { QUANTITY_LIMIT } from "@/lib/domain/attendance/schema"

const OFTEN = [1, 2, 5, 10]

/** How many the next tap counts; falls back to one after it. */
export function QuantityPicker({
  quantity,
  onPick,
}: {
  quantity: number
  onPick: (quantity: number) => void
}) {
  const t = useTranslations("attendance")
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{t("howMany")}</legend>
      <div className="flex gap-2">
        {OFTEN.map((n) => (
          <button
            key={n}
            type="button"
            aria-pressed={n === quantity}
            onClick={() => onPick(n)}
            className={classes(
              "min-h-14 flex-1 rounded-control border-2 text-xl font-semibold",
              n === quantity
                ? "border-accent-edge bg-accent-soft text-accent-text"
                : "border-line bg-surface",
            )}
          >
            {n}
          </button>
        ))}
        <input
          type="number"
          inputMode="numeric"
          min={1}
          max={QUANTITY_LIMIT}
          aria-label={t("otherNumber")}
          placeholder={t("otherNumber")}
          value={OFTEN.includes(quantity) ? "" : quantity}
          onChange={(event) => {
            const n = Math.trunc(Number(event.target.value))
            onPick(n >= 1 && n <= QUANTITY_LIMIT ? n : 1)
          }}
          className="min-h-14 w-24 rounded-control border-2 border-line bg-surface px-2 text-center text-lg"
        />
      </div>
    </fieldset>
  )
}
