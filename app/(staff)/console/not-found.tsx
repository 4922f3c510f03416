import { getTranslations } from "next-intl/server"
import { EmptyState } from "@/components/ui/empty-state"
import { searchIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"

export default async function NotFound() {
  const t = await getTranslations("shell")
  return (
    <EmptyState
      path={searchIcon}
      title={t("notFoundTitle")}
      action={<LinkButton href="/console">{t("backConsole")}</LinkButton>}
    >
      {t("notFoundText")}
    </EmptyState>
  )
}
