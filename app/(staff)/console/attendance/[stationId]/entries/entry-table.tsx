import { useLocale, useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { type Column, DataTable } from "@/components/ui/data-table"
import { showInstant, showTime } from "@/components/ui/dates"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import type { EntryRow } from "@/lib/domain/attendance/entry-rows"
import { type Day, dayOf } from "@/lib/plain/clock"
import { VoidForm } from "./void-form"

type Props = { rows: EntryRow[]; mayVoid: boolean; caption: string; countHref: string | null }

// Written down this much later, it was not at the door.
const LATE_MS = 10 * 60_000

export function EntryTable({ rows, mayVoid, caption, countHref }: Props) {
  const t = useTranslations("attendance")
  const lang = useLocale()
  const columns: Column<EntryRow>[] = [
    { key: "at", label: t("columns.at"), nowrap: true, cell: (row) => <When row={row} /> },
    {
      key: "occupation",
      label: t("columns.occupation"),
      nowrap: true,
      cell: (row) => (
        <>
          {t(`occupations.${row.occupation}`)}
          {row.platform && <span className="text-muted"> · {row.platform}</span>}
          <span className="block text-xs text-muted">
            {(lang === "en" ? row.kindEn : row.kind) ?? t("theDoor")}
          </span>
        </>
      ),
    },
    {
      key: "quantity",
      label: t("columns.quantity"),
      align: "end",
      cell: (row) => (
        <span className={row.voided ? "text-muted line-through" : undefined}>{row.quantity}</span>
      ),
    },
    {
      key: "source",
      label: t("columns.source"),
      wideOnly: true,
      cell: ({ source, proof }) => t(proof ? `proofs.${proof}` : `sources.${source}`),
    },
    { key: "by", label: t("columns.by"), wideOnly: true, cell: (row) => row.recordedBy ?? t("rider") },
    { key: "state", label: t("columns.state"), cell: (row) => <State row={row} mayVoid={mayVoid} /> },
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState
          title={t("noEntries")}
          action={countHref && <LinkButton href={countHref}>{t("goCount")}</LinkButton>}
        >
          {t("noEntriesText")}
        </EmptyState>
      }
    />
  )
}

function When({ row }: { row: EntryRow }) {
  const t = useTranslations("attendance")
  const lang = useLocale()
  return (
    <>
      {showTime(row.at)}
      {row.recordedAt.getTime() - row.at.getTime() > LATE_MS && (
        <span className="block text-xs font-normal text-muted">
          {t("late", { time: showOn(lang, row.day, row.recordedAt) })}
        </span>
      )}
    </>
  )
}

function State({ row, mayVoid }: { row: EntryRow; mayVoid: boolean }) {
  const t = useTranslations("attendance")
  const lang = useLocale()
  if (row.voided) {
    const { by, at, reason } = row.voided
    return (
      <>
        <Badge>{t("voided")}</Badge> {reason}
        <span className="block text-xs text-muted">
          {t("voidedBy", { by, time: showOn(lang, row.day, at) })}
        </span>
      </>
    )
  }
  return mayVoid ? <VoidForm entryId={row.id} day={row.day} /> : <Badge tone="good">{t("counts")}</Badge>
}

// The day is said where it is another than the list's.
function showOn(lang: string, day: Day, instant: Date): string {
  return dayOf(instant) === day ? showTime(instant) : showInstant(lang, instant)
}
