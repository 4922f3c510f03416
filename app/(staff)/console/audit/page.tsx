import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { EmptyState } from "@/components/ui/empty-state"
import { Icon } from "@/components/ui/icon"
import { downloadIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import { eventsOf } from "@/lib/domain/audit/reads"
import { auditQuery } from "@/lib/domain/audit/schema"
import { type Asked, askedOf } from "@/lib/web/address"
import { requireViewer } from "@/lib/web/viewer"
import { unitFilter } from "../providers/unit-choice"
import { AuditEntry } from "./audit-entry"
import { AuditFilters } from "./audit-filters"
import { auditHref, exportHref } from "./links"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("title") }
}

export default async function AuditPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireViewer("audit.read")
  const parsed = auditQuery.safeParse(askedOf(await searchParams))
  const query = parsed.success ? parsed.data : {}
  const [{ rows, next }, units, t] = await Promise.all([
    eventsOf(actor, query),
    unitFilter(actor, "audit.read", query.area),
    getTranslations("audit"),
  ])
  const { cursor, ...filters } = query
  const filtered = Object.values(filters).some(Boolean)
  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={t("subtitle")}
        actions={
          rows.length > 0 && (
            <LinkButton download href={exportHref(query)} icon={<Icon path={downloadIcon} />}>
              {t("export")}
            </LinkButton>
          )
        }
      />
      <AuditFilters
        query={filters}
        units={units}
        filtered={filtered}
        subjectName={rows[0]?.subjectName ?? null}
      />
      {!parsed.success && (
        <div className="mb-4">
          <Notice tone="warn">{t("filters.wrong")}</Notice>
        </div>
      )}
      <Section flush>
        {rows.length === 0 ? (
          <EmptyState
            title={t(filtered ? "noMatch" : "none")}
            action={filtered && <LinkButton href="/console/audit">{t("filters.clear")}</LinkButton>}
          >
            {t(filtered ? "noMatchText" : "noneText")}
          </EmptyState>
        ) : (
          <ol>
            {rows.map((row) => (
              <AuditEntry key={row.id} row={row} />
            ))}
          </ol>
        )}
      </Section>
      {(next || cursor) && (
        <Pages
          first={cursor ? auditHref(filters) : null}
          next={next && auditHref({ ...filters, cursor: next })}
        />
      )}
    </>
  )
}

async function Pages({ first, next }: { first: string | null; next: string | null }) {
  const [t, tUi] = await Promise.all([getTranslations("audit"), getTranslations("ui")])
  return (
    <nav aria-label={tUi("pages")} data-print="no" className="mt-3 flex justify-end gap-2">
      {first && <LinkButton href={first}>{t("first")}</LinkButton>}
      {next && <LinkButton href={next}>{t("next")}</LinkButton>}
    </nav>
  )
}
