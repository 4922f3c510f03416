import { useTranslations } from "next-intl"
import { Icon } from "@/components/ui/icon"
import { errorIcon } from "@/components/ui/tone"
import type { ImportView } from "@/lib/domain/ledgers/reads"
import type { Remark } from "@/lib/domain/ledgers/remarks"
import { remarkWords } from "../remark-words"

type Row = ImportView["rows"][number]

/** A schedule's row may leave out thirty dates; here as many as somebody reads. */
const SHOWN = 12

/** What is wrong with a row, and what was taken for granted, each with its cell. */
export function RowRemarks({ row: { line, wrong, notes } }: { row: Row }) {
  const t = useTranslations("ledgers")
  const tErrors = useTranslations("errors")
  const placed = (kind: "wrong" | "notes", remark: Remark) => {
    const what = remarkWords(t, tErrors, kind, remark)
    const { column, heading } = remark
    return column && heading ? t("where", { line, column, heading, what }) : t("whereRow", { line, what })
  }
  return (
    <>
      {wrong.map((remark) => (
        <p key={JSON.stringify(remark)} className="flex items-start gap-1.5 text-bad">
          <Icon path={errorIcon} className="mt-0.5" />
          {placed("wrong", remark)}
        </p>
      ))}
      {notes.slice(0, SHOWN).map((remark) => (
        <p key={JSON.stringify(remark)} className="text-sm text-muted">
          {placed("notes", remark)}
        </p>
      ))}
      {notes.length > SHOWN && (
        <p className="text-sm text-muted">{t("more", { count: notes.length - SHOWN })}</p>
      )}
    </>
  )
}
