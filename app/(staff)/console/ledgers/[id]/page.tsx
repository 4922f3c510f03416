import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { showInstant } from "@/components/ui/dates"
import { Notice } from "@/components/ui/notice"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import { importOf } from "@/lib/domain/ledgers/reads"
import { columnName } from "@/lib/plain/sheet"
import { requireViewer } from "@/lib/web/viewer"
import { isUuid } from "../../schedules/is-uuid"
import { STATE_TONE } from "../tones"
import { CommitForm } from "./commit-form"
import { RowTable } from "./row-table"
import { UndoForm } from "./undo-form"

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ledgers"))("title") }
}

/** What a ledger would do, or did, row by row. */
export default async function ImportPage({ params }: Props) {
  const { id } = await params
  const actor = await requireViewer("ledger.import")
  const run = isUuid(id) ? await importOf(actor, id) : null
  if (!run) notFound()
  const [t, lang] = await Promise.all([getTranslations("ledgers"), getLocale()])
  const count = (outcome: string) => run.rows.filter((row) => row.outcome === outcome).length
  const [added, changed, same, wrong] = [count("NEW"), count("CHANGE"), count("SAME"), count("WRONG")]
  const unread = run.columns.filter(({ field }) => field === null)
  const open = run.state === "PREVIEW" && added + changed > 0
  const table = <RowTable run={run} ticks={open} />
  return (
    <>
      <PageHeader
        title={run.fileName}
        badge={<Badge tone={STATE_TONE[run.state]}>{t(`states.${run.state}`)}</Badge>}
        subtitle={`${t(`kinds.${run.kind}`)} · ${
          run.sheetName === ""
            ? t("csv", { rows: run.rows.length })
            : t("sheet", { sheet: run.sheetName, rows: run.rows.length })
        }`}
        breadcrumb={[{ label: t("title"), href: "/console/ledgers" }]}
      />
      <div className="mb-4 space-y-3">
        {run.state === "COMMITTED" && run.committedAt && (
          <Notice tone="good" title={t("committed", { at: showInstant(lang, run.committedAt) })}>
            {t("committedText")}
          </Notice>
        )}
        {run.state === "UNDONE" && run.undoneAt && (
          <Notice title={t("undone", { at: showInstant(lang, run.undoneAt) })}>
            {t("undoneText", { reason: run.undoReason ?? "" })}
          </Notice>
        )}
        <Notice tone={wrong > 0 ? "warn" : "info"} title={t("counts", { added, changed, same, wrong })}>
          {run.state === "PREVIEW" && (wrong > 0 ? t("wrongText") : open ? null : t("nothingText"))}
        </Notice>
        {unread.length > 0 && (
          <Notice
            title={t("unread", {
              columns: unread.map(({ index, heading }) => `${columnName(index)} ${heading}`).join("、"),
            })}
          >
            {t("unreadText")}
          </Notice>
        )}
      </div>
      <Section flush>{open ? <CommitForm id={run.id}>{table}</CommitForm> : table}</Section>
      {run.state === "COMMITTED" && (
        <div className="mt-4 max-w-2xl">
          <Section title={t("undoTitle")} description={t("undoText")}>
            <UndoForm id={run.id} />
          </Section>
        </div>
      )}
    </>
  )
}
