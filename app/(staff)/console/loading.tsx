import { useTranslations } from "next-intl"

/** The shape of a page that is on its way. */
export default function Loading() {
  const t = useTranslations("ui")
  return (
    <div role="status" className="animate-pulse space-y-4">
      <span className="sr-only">{t("working")}</span>
      <div className="h-8 w-56 rounded-control bg-line" />
      <div className="h-10 rounded-control bg-line" />
      <div className="h-72 rounded-card bg-line" />
    </div>
  )
}
