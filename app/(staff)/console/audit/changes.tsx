import { useLocale, useTranslations } from "next-intl"
import { showInstant } from "@/components/ui/dates"
import type { AuditRow } from "@/lib/domain/audit/reads"
import { differences, type Leaf } from "@/lib/domain/audit/rules"
import { fieldWords, valueWords } from "./words"

/** A whole week's sessions are hundreds of fields; here as many as somebody reads. */
const SHOWN = 60

/** What an event changed, field by field. */
export function Changes({ row }: { row: Pick<AuditRow, "before" | "after"> }) {
  const t = useTranslations("audit")
  const tSettings = useTranslations("settings")
  const all = differences(row.before, row.after)
  if (all.length === 0) return <p className="text-muted">{t("changes.none")}</p>
  return (
    <div className="min-w-0">
      <table className="w-full border-collapse">
        <caption className="pb-1 text-start font-semibold">{t("changes.title")}</caption>
        <thead>
          <tr className="text-start text-sm text-muted">
            {(["field", "before", "after"] as const).map((key) => (
              <th key={key} scope="col" className="border-b border-line py-1 pe-3 text-start font-medium">
                {t(`changes.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {all.slice(0, SHOWN).map(({ path, before, after }) => (
            <tr key={path.join("\n")} className="align-top">
              <th scope="row" className="border-b border-line py-1 pe-3 text-start font-normal text-muted">
                {fieldWords(t, tSettings, path)}
              </th>
              <td className="border-b border-line py-1 pe-3 break-words">
                <Value path={path} value={before} />
              </td>
              <td className="border-b border-line py-1 font-medium break-words">
                <Value path={path} value={after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {all.length > SHOWN && (
        <p className="mt-1 text-sm text-muted">{t("changes.more", { count: all.length - SHOWN })}</p>
      )}
    </div>
  )
}

function Value({ path, value }: { path: string[]; value: Leaf }) {
  const t = useTranslations("audit")
  const lang = useLocale()
  const words = valueWords(t, path, value, (instant) => showInstant(lang, instant))
  return words ?? <span className="font-normal text-muted">{t("changes.empty")}</span>
}
