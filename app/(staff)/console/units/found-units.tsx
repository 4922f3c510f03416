import { getTranslations } from "next-intl/server"
import { type Column, DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import { scopeOf } from "@/lib/domain/accounts/policy"
import { type FoundUnit, searchUnits } from "@/lib/domain/areas/reads"
import type { Actor } from "@/lib/domain/audit/actor"
import { ExportButton } from "../export-button"
import { unitHref } from "./links"
import { UnitSearch } from "./unit-search"

const LIMIT = 50

export async function FoundUnits({ actor, q }: { actor: Actor; q: string }) {
  const [units, t] = await Promise.all([
    searchUnits(scopeOf(actor, "unit.read"), q, LIMIT),
    getTranslations("areas"),
  ])
  const columns: Column<FoundUnit>[] = [
    {
      key: "name",
      label: t("columns.name"),
      cell: ({ code, name }) => (
        <a href={unitHref(code)} className="text-accent-text hover:underline">
          {name}
        </a>
      ),
    },
    {
      key: "path",
      label: t("columns.path"),
      cell: ({ path }) =>
        path
          .slice(0, -1)
          .map(({ name }) => name)
          .join(" › "),
    },
    { key: "code", label: t("columns.code"), nowrap: true, cell: ({ code }) => code },
    {
      key: "department",
      label: t("columns.department"),
      wideOnly: true,
      cell: ({ departmentName }) => departmentName,
    },
  ]
  const all = <LinkButton href="/console/units">{t("showAll")}</LinkButton>
  return (
    <>
      <PageHeader
        title={t("found", { q })}
        subtitle={
          units.length < LIMIT ? t("foundCount", { count: units.length }) : t("foundMany", { count: LIMIT })
        }
        breadcrumb={[{ label: t("title"), href: "/console/units" }]}
        actions={<ExportButton actor={actor} list="units" asked={{ q }} />}
      />
      <UnitSearch q={q} />
      <Section flush>
        <DataTable
          caption={t("found", { q })}
          columns={columns}
          rows={units}
          rowKey={({ code }) => code}
          empty={
            <EmptyState title={t("noMatch")} action={all}>
              {t("noMatchText")}
            </EmptyState>
          }
        />
      </Section>
    </>
  )
}
