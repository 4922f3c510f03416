import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { SubmitButton } from "@/components/form/submit-button"
import { LinkButton } from "@/components/ui/link-button"

/** The end of a form that has a page of its own: send it, or go back without. */
export function FormButtons({ cancelHref, children }: { cancelHref: string; children: ReactNode }) {
  const t = useTranslations("ui")
  return (
    <div className="flex gap-2">
      <SubmitButton>{children}</SubmitButton>
      <LinkButton href={cancelHref}>{t("cancel")}</LinkButton>
    </div>
  )
}
