import { useTranslations } from "next-intl"
import type { Offer } from "@/lib/domain/bookings/offers"

/** How many places are left, or how many wait; and how places are given. */
export function PlacesLeft({ offer: { capacity, booked }, left }: { offer: Offer; left: number | null }) {
  const t = useTranslations("riders.bookings")
  return (
    <div className="rounded-card bg-raised px-4 py-3">
      <p className="text-lg font-semibold">
        {capacity === null || left === null
          ? t("unlimited")
          : left > 0
            ? t("left", { capacity, left })
            : t("full", { capacity, waiting: booked - capacity })}
      </p>
      <p className="text-sm text-muted">{t("fairness")}</p>
    </div>
  )
}
