import { useTranslations } from "next-intl"
import type { AuditRow } from "@/lib/domain/audit/reads"
import { toOffsetIso } from "@/lib/plain/clock"
import { Changes } from "./changes"
import { auditHref } from "./links"
import { actionWords, resultWords, subjectWords } from "./words"

export function AuditDetails({ row }: { row: AuditRow }) {
  const t = useTranslations("audit")
  const tErrors = useTranslations("errors")
  const facts: [string, string | null][] = [
    ["at", toOffsetIso(row.at).slice(0, 19).replace("T", " ")],
    ["who", row.actorName],
    ["role", row.role ? t(`roles.${row.role}`) : t("stranger")],
    ["area", row.areaCode && [row.areaName, row.areaCode].filter(Boolean).join(" · ")],
    ["action", `${actionWords(t, row.action)} · ${row.action}`],
    ["subject", `${subjectWords(t, row)} · ${row.subjectId}`],
    ["result", resultWords(t, tErrors, row.result)],
    ["ip", row.ip],
    ["userAgent", row.userAgent],
    ["id", row.id],
  ]
  const known = facts.filter(([, value]) => value !== null)
  const links = [
    ["subject", auditHref({ subjectType: row.subjectType, subjectId: row.subjectId })],
    ["who", auditHref({ who: row.actorName.slice(0, 80) })],
    ["action", auditHref({ action: row.action })],
  ] as const
  return (
    <div className="grid gap-x-8 gap-y-4 border-t border-line bg-raised px-4 py-3 lg:grid-cols-2">
      <dl className="grid grid-cols-[6rem_minmax(0,1fr)] content-start gap-x-3 gap-y-1">
        {known.map(([key, value]) => (
          <div key={key} className="contents">
            <dt className="text-muted">{t(`facts.${key}`)}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
      <Changes row={row} />
      <p className="flex flex-wrap gap-x-4 gap-y-1 lg:col-span-2">
        {links.map(([key, href]) => (
          <a key={key} href={href} className="text-accent-text hover:underline">
            {t(`links.${key}`)}
          </a>
        ))}
      </p>
    </div>
  )
}
