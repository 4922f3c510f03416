import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { EmptyState } from "@/components/ui/empty-state"
import { Icon } from "@/components/ui/icon"
import { plusIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import { NextPage } from "@/components/ui/next-page"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import { canSomewhere } from "@/lib/domain/accounts/policy"
import { providersOf } from "@/lib/domain/providers/reads"
import { providersQuery } from "@/lib/domain/providers/schema"
import { termNames } from "@/lib/domain/terms/reads"
import { namesOf } from "@/lib/domain/terms/rules"
import { type Asked, addressOf, askedOf } from "@/lib/web/address"
import { requireViewer } from "@/lib/web/viewer"
import { ExportButton } from "../export-button"
import { ProviderFilters } from "./provider-filters"
import { ProviderTable } from "./provider-table"
import { unitFilter } from "./unit-choice"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("providers"))("title") }
}

export default async function ProvidersPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireViewer("provider.read")
  const asked = askedOf(await searchParams)
  const query = providersQuery.parse(asked)
  const [{ rows, next }, areas, kinds, lang, t] = await Promise.all([
    providersOf(actor, query),
    unitFilter(actor, "provider.read", query.area),
    termNames(),
    getLocale(),
    getTranslations("providers"),
  ])
  const filtered = !!(query.q || query.area || query.retired || query.cursor)
  const add = canSomewhere(actor, "provider.manage") && (
    <LinkButton variant="primary" href="/console/providers/new" icon={<Icon path={plusIcon} />}>
      {t("add")}
    </LinkButton>
  )
  const clear = <LinkButton href="/console/providers">{t("clear")}</LinkButton>
  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={t("subtitle")}
        actions={
          <>
            <ExportButton actor={actor} list="providers" asked={asked} />
            {add}
          </>
        }
      />
      <ProviderFilters query={query} areas={areas} filtered={filtered} />
      <Section flush>
        <ProviderTable
          rows={rows}
          kindName={namesOf(kinds, lang)}
          empty={
            <EmptyState title={t(filtered ? "noMatch" : "none")} action={filtered ? clear : add}>
              {t(filtered ? "noMatchText" : "noneText")}
            </EmptyState>
          }
        />
      </Section>
      {next && (
        <NextPage
          href={addressOf("/console/providers", {
            q: query.q,
            area: query.area,
            retired: query.retired ? "1" : undefined,
            cursor: next,
          })}
        />
      )}
    </>
  )
}
