import { useTranslations } from "next-intl"
import { roundDistance } from "@/lib/plain/geometry"

/** How far it is, as exactly as anybody wants to know. */
export function Distance({ meters }: { meters: number }) {
  const t = useTranslations("stations")
  const rounded = roundDistance(meters)
  return rounded < 1000
    ? t("meters", { count: rounded })
    : t("kilometers", { count: (rounded / 1000).toFixed(1) })
}
