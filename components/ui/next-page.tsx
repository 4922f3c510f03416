import { useTranslations } from "next-intl"
import { LinkButton } from "./link-button"

/** The way on from a list that is longer than its page. */
export function NextPage({ href }: { href: string }) {
  const t = useTranslations("ui")
  return (
    <nav aria-label={t("pages")} className="mt-3 flex justify-end">
      <LinkButton href={href}>{t("nextPage")}</LinkButton>
    </nav>
  )
}
