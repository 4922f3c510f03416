import { useLocale, useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { showInstant } from "@/components/ui/dates"
import { Icon } from "@/components/ui/icon"
import { chevronRightIcon } from "@/components/ui/icons"
import type { AuditRow } from "@/lib/domain/audit/reads"
import { AuditDetails } from "./audit-details"
import { actionWords, resultWords, subjectWords } from "./words"

/** One event as a sentence; what lies behind it opens below, without script. */
export function AuditEntry({ row }: { row: AuditRow }) {
  const t = useTranslations("audit")
  const tErrors = useTranslations("errors")
  const lang = useLocale()
  return (
    <li className="border-b border-line last:border-b-0">
      <details className="group">
        <summary className="flex min-h-row list-none flex-wrap items-center gap-x-4 gap-y-0.5 px-4 py-1.5 hover:bg-raised">
          <Icon
            path={chevronRightIcon}
            size="1em"
            className="text-muted transition-transform group-open:rotate-90"
          />
          <time dateTime={row.at.toISOString()} className="w-36 shrink-0 text-muted">
            {showInstant(lang, row.at)}
          </time>
          <span className="min-w-0 flex-1 basis-72">
            <span className="text-muted">{row.actorName} </span>
            <strong className="font-semibold">{actionWords(t, row.action)}</strong>
            <span className="ms-2">{subjectWords(t, row)}</span>
          </span>
          <span className="text-sm text-muted">{row.areaName}</span>
          {row.result !== "ok" && <Badge tone="warn">{resultWords(t, tErrors, row.result)}</Badge>}
        </summary>
        <AuditDetails row={row} />
      </details>
    </li>
  )
}
