import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { DataTable } from "@/components/ui/data-table"
import { showDayWithYear, showWeekRange } from "@/components/ui/dates"
import { EmptyState } from "@/components/ui/empty-state"
import { Icon } from "@/components/ui/icon"
import { downloadIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import { showNumber } from "@/components/ui/numbers"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import { can } from "@/lib/domain/accounts/policy"
import { type AnyRow, rowsOf } from "@/lib/domain/overview/rows"
import { rowsQuery } from "@/lib/domain/overview/schema"
import { type Asked, askedOf } from "@/lib/web/address"
import { requireViewer } from "@/lib/web/viewer"
import { exportHref, type Look, overviewHref, rowsHref } from "../links"
import { columnsOf, type ListColumn } from "./columns"
import { filterWords } from "./filter-words"

type Props = { searchParams: Promise<Asked> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const parsed = rowsQuery.safeParse(askedOf(await searchParams))
  const t = await getTranslations("overview")
  return { title: parsed.success ? t(`rows.${parsed.data.what}`) : t("metaTitle") }
}

/** The rows behind one figure of the overview. */
export default async function OverviewRowsPage({ searchParams }: Props) {
  const actor = await requireViewer("overview.read")
  const parsed = rowsQuery.safeParse(askedOf(await searchParams))
  if (!parsed.success) notFound()
  const { what, cursor } = parsed.data
  const [found, t, lang] = await Promise.all([
    rowsOf(actor, parsed.data),
    getTranslations("overview"),
    getLocale(),
  ])
  if (!found.ok) notFound()
  const { sight, ask, rows, sum, next } = found.value
  const { period, week, now: _now, what: _what, ...filters } = ask
  const look: Look = { area: sight.area, ...period }
  const weekly = what === "published" || what === "unpublished"
  const kept = weekly ? { ...filters, week } : filters
  const words = filterWords(found.value, t, lang)
  const when = weekly
    ? t("rows.week", { range: showWeekRange(lang, week), week })
    : `${showDayWithYear(lang, period.from)}–${showDayWithYear(lang, period.to)}`
  const shown = (column: ListColumn<AnyRow>, row: AnyRow) => {
    if (column.cell) return column.cell(row)
    const value = column.value(row)
    return typeof value === "number" ? showNumber(value) : (value as string | null)
  }
  return (
    <>
      <PageHeader
        title={t(`rows.${what}`)}
        subtitle={[sight.name, what === "stations" ? null : when, t(`rows.sum.${what}`, { n: sum })]
          .filter(Boolean)
          .join(" · ")}
        breadcrumb={[{ label: t("title", { area: sight.name }), href: overviewHref(look) }]}
        actions={
          can(actor, "overview.export", { areaCode: sight.area }) && (
            <LinkButton download href={exportHref(look, what, kept)} icon={<Icon path={downloadIcon} />}>
              {t("actions.export")}
            </LinkButton>
          )
        }
      />
      {words.length > 0 && (
        <p className="mb-3 flex flex-wrap items-center gap-3">
          <span>{t("rows.filteredBy", { filters: words.join(lang === "en" ? ", " : "、") })}</span>
          <LinkButton size="small" variant="quiet" href={rowsHref(look, what, weekly ? { week } : {})}>
            {t("rows.all")}
          </LinkButton>
        </p>
      )}
      <Section flush>
        <DataTable<AnyRow>
          caption={t(`rows.${what}`)}
          rows={rows}
          rowKey={(row) => ("id" in row ? row.id : String(row.days))}
          columns={columnsOf(what, t, lang).map((column, index) => ({
            key: column.key,
            label: t(`columns.${column.key}`),
            align: column.kind === "number" && index > 0 ? "end" : "start",
            nowrap: column.nowrap || column.kind === "instant" || column.kind === "day",
            wideOnly: column.wideOnly,
            cell: (row) => shown(column, row),
          }))}
          empty={
            <EmptyState
              title={t(what === "unpublished" ? "rows.emptyUnpublished" : "rows.empty")}
              action={<LinkButton href={overviewHref(look)}>{t("rows.back")}</LinkButton>}
            />
          }
        />
        {what === "people" && <p className="px-4 py-2.5 text-sm text-muted">{t("rows.peopleNote")}</p>}
      </Section>
      {(cursor || next) && (
        <nav aria-label={t(`rows.${what}`)} className="mt-3 flex justify-end gap-2">
          {cursor && <LinkButton href={rowsHref(look, what, kept)}>{t("rows.first")}</LinkButton>}
          {next && (
            <LinkButton href={rowsHref(look, what, { ...kept, cursor: next })}>{t("rows.next")}</LinkButton>
          )}
        </nav>
      )}
    </>
  )
}
