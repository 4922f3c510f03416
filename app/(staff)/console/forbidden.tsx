import { getTranslations } from "next-intl/server"
import { EmptyState } from "@/components/ui/empty-state"
import { lockIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"

export default async function Forbidden() {
  const t = await getTranslations("shell")
  return (
    <EmptyState
      path={lockIcon}
      title={t("forbiddenTitle")}
      action={<LinkButton href="/console">{t("backConsole")}</LinkButton>}
    >
      {t("forbiddenText")}
    </EmptyState>
  )
}
