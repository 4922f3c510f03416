import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { Icon } from "@/components/ui/icon"
import { plusIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import { importsOf } from "@/lib/domain/ledgers/reads"
import { IMPORT_KINDS } from "@/lib/domain/ledgers/schema"
import { type Asked, addressOf, askedOf } from "@/lib/web/address"
import { requireViewer } from "@/lib/web/viewer"
import { ImportTable } from "./import-table"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ledgers"))("title") }
}

export default async function LedgersPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireViewer("ledger.import")
  const { cursor } = askedOf(await searchParams)
  const [{ items, next }, t, tUi, lang] = await Promise.all([
    importsOf(actor, cursor),
    getTranslations("ledgers"),
    getTranslations("ui"),
    getLocale(),
  ])
  const buttons = IMPORT_KINDS.map((kind) => (
    <LinkButton
      key={kind}
      variant={kind === "STATIONS" ? "secondary" : "primary"}
      href={`/console/ledgers/new?kind=${kind}`}
      icon={<Icon path={plusIcon} />}
    >
      {t(`import.${kind}`)}
    </LinkButton>
  ))
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")} actions={buttons} />
      <Section flush title={t("recent")} className="mb-4">
        <ImportTable items={items} lang={lang} />
      </Section>
      {next && (
        <nav aria-label={tUi("pages")} className="mb-4 flex justify-end">
          <LinkButton href={addressOf("/console/ledgers", { cursor: next })}>{tUi("nextPage")}</LinkButton>
        </nav>
      )}
    </>
  )
}
