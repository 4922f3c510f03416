import { useTranslations } from "next-intl"
import { Icon } from "@/components/ui/icon"
import { downloadIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import { Section } from "@/components/ui/section"
import type { Actor } from "@/lib/domain/audit/actor"
import { listsFor } from "@/lib/domain/ledgers/export-list"

/** The lists that the active post may take along. */
export function ExportSection({ actor }: { actor: Actor }) {
  const t = useTranslations("ledgers")
  return (
    <Section title={t("exportTitle")} description={t("exportText")}>
      <div className="flex flex-wrap gap-2">
        {listsFor(actor).map((list) => (
          <LinkButton
            key={list}
            download
            href={`/console/ledgers/export/${list}`}
            icon={<Icon path={downloadIcon} />}
          >
            {t(`lists.${list}`)}
          </LinkButton>
        ))}
      </div>
    </Section>
  )
}
