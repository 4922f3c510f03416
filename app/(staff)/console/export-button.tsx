import { useTranslations } from "next-intl"
import { Icon } from "@/components/ui/icon"
import { downloadIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import type { Actor } from "@/lib/domain/audit/actor"
import { listsFor } from "@/lib/domain/ledgers/export-list"
import type { ListName } from "@/lib/domain/ledgers/schema"
import { addressOf } from "@/lib/web/address"

type Props = { actor: Actor; list: ListName; asked: Record<string, string | undefined> }

/** Takes the list of this page along, under the filters that its address asks for; only for who may. */
export function ExportButton({ actor, list, asked }: Props) {
  const t = useTranslations("ledgers")
  if (!listsFor(actor).includes(list)) return null
  return (
    <LinkButton
      download
      href={addressOf(`/console/ledgers/export/${list}`, { ...asked, cursor: undefined })}
      icon={<Icon path={downloadIcon} />}
    >
      {t("export")}
    </LinkButton>
  )
}
