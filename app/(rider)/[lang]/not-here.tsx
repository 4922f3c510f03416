import { useLocale, useTranslations } from "next-intl"
import { Icon } from "@/components/ui/icon"
import { searchIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import { RiderFrame } from "./rider-frame"

/** In the page's language, with a line in the other: who follows a shared link may read either. */
export function NotHere() {
  const lang = useLocale()
  const t = useTranslations("riders")
  return (
    <RiderFrame lang={lang} path="/">
      <section className="flex flex-col items-center gap-3 py-8 text-center">
        <span className="rounded-full bg-accent-soft p-5 text-accent-text">
          <Icon path={searchIcon} size="2.5rem" />
        </span>
        <h1 className="text-2xl font-bold">{t("notFound.title")}</h1>
        <p className="max-w-prose">{t("notFound.text")}</p>
        <p lang={lang === "en" ? "zh-CN" : "en"} className="max-w-prose text-sm text-muted">
          {t("notFound.other")}
        </p>
        <LinkButton href="/" variant="primary" size="large" className="mt-3">
          {t("search.title")}
        </LinkButton>
      </section>
    </RiderFrame>
  )
}
