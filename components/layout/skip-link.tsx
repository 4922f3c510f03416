import { useTranslations } from "next-intl"

/** First stop of the Tab key: past the rail, to the content. */
export function SkipLink() {
  const t = useTranslations("ui")
  return (
    <a
      href="#content"
      className="sr-only rounded-control bg-accent px-4 py-2 text-accent-ink focus:not-sr-only focus:fixed focus:start-3 focus:top-3 focus:z-50"
    >
      {t("skipToContent")}
    </a>
  )
}
