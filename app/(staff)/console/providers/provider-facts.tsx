import { useLocale, useTranslations } from "next-intl"
import { Card } from "@/components/ui/section"
import type { ProviderRow } from "@/lib/domain/providers/reads"

type Props = { provider: ProviderRow; unitName: string; ahead: number; kindName: (code: string) => string }

/** What those may read who do not keep the record. */
export function ProviderFacts({ provider, unitName, ahead, kindName }: Props) {
  const t = useTranslations("providers")
  const tUi = useTranslations("ui")
  const lang = useLocale()
  const { kinds, weeklySessions, weeklyHours } = provider
  const weekly = [
    weeklySessions && t("sessionsAtMost", { count: weeklySessions }),
    weeklyHours && t("hoursAtMost", { count: weeklyHours }),
  ].filter(Boolean)
  const and = lang === "en" ? ", " : "、"
  const facts = [
    [t("fields.area"), unitName],
    [tUi("contactName"), provider.contactName],
    [tUi("contactPhone"), provider.contactPhone],
    [t("fields.kinds"), kinds.length > 0 ? kinds.map(kindName).join(and) : t("anyKind")],
    [t("weekly"), weekly.length > 0 ? weekly.join(and) : null],
    [t("fields.note"), provider.note],
  ] as const
  return (
    <Card>
      <dl className="grid grid-cols-[fit-content(40%)_minmax(0,1fr)] gap-x-4 gap-y-2">
        {facts.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="whitespace-pre-line">
              {value ?? <span className="text-muted">{t("notGiven")}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-sm text-muted">
        {t("ahead", { count: ahead })}
        <br />
        {t("readOnlyText", { unit: unitName })}
      </p>
    </Card>
  )
}
