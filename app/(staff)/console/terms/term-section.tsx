import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { type Column, DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Icon } from "@/components/ui/icon"
import { plusIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import { Section } from "@/components/ui/section"
import type { TermRow } from "@/lib/domain/terms/reads"
import type { TERM_LISTS } from "@/lib/domain/terms/schema"

type Props = { list: (typeof TERM_LISTS)[number]; terms: TermRow[] }

/** One dictionary in its order. Every name leads to the page where the word is changed. */
export function TermSection({ list, terms }: Props) {
  const t = useTranslations("terms")
  const retired = terms.filter(({ retiredAt }) => retiredAt).length
  const columns: Column<TermRow>[] = [
    {
      key: "name",
      label: t("columns.name"),
      nowrap: true,
      cell: ({ code, name }) => (
        <a id={code} href={`/console/terms/${code}`} className="text-accent-text hover:underline">
          {name}
        </a>
      ),
    },
    { key: "nameEn", label: t("columns.nameEn"), cell: ({ nameEn }) => nameEn },
    {
      key: "code",
      label: t("columns.code"),
      wideOnly: true,
      nowrap: true,
      cell: ({ code }) => <span className="text-sm text-muted">{code}</span>,
    },
    {
      key: "position",
      label: t("columns.position"),
      align: "end",
      wideOnly: true,
      cell: ({ position }) => position,
    },
    {
      key: "state",
      label: t("columns.state"),
      nowrap: true,
      cell: ({ retiredAt }) =>
        retiredAt ? <Badge>{t("retired")}</Badge> : <Badge tone="good">{t("inUse")}</Badge>,
    },
  ]
  return (
    <Section
      id={list.toLowerCase()}
      flush
      title={t(`lists.${list}`)}
      description={`${t(`about.${list}`)} · ${t("count", { inUse: terms.length - retired, retired })}`}
      actions={
        <LinkButton size="small" href={`/console/terms/new?list=${list}`} icon={<Icon path={plusIcon} />}>
          {t("add")}
        </LinkButton>
      }
    >
      <DataTable
        caption={t(`lists.${list}`)}
        columns={columns}
        rows={terms}
        rowKey={({ code }) => code}
        empty={<EmptyState title={t("none")}>{t("noneText")}</EmptyState>}
      />
    </Section>
  )
}
