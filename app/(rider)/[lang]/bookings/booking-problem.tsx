import { useTranslations } from "next-intl"
import { Notice } from "@/components/ui/notice"

/** Why it did not work, and what to do. */
export function BookingProblem({ code }: { code: string }) {
  const t = useTranslations("riders.bookings")
  const errors = useTranslations("errors")
  const key = code as "tooMany"
  const occupation = useTranslations("checkIn.problems")
  const text =
    code === "notFound"
      ? t("notFound")
      : code === "noOccupation"
        ? occupation("noOccupation")
        : errors(errors.has(key) ? key : "unexpected")
  return (
    <Notice tone="bad" live>
      {text}
    </Notice>
  )
}
