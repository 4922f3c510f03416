import { useLocale, useTranslations } from "next-intl"
import { showInstant, showTime } from "@/components/ui/dates"
import type { SchedulePlan, StationPlan } from "@/lib/domain/ledgers/planned"
import type { ImportView } from "@/lib/domain/ledgers/reads"
import { Changes } from "../../audit/changes"

type Props = { kind: ImportView["kind"]; row: ImportView["rows"][number] }

const SHOWN = 40

/** What exactly a row writes, for whoever wants to see it before. */
export function PlanDetails({ kind, row: { plan } }: Props) {
  const t = useTranslations("ledgers")
  if (!plan) return null
  const shown =
    kind === "STATIONS" ? (
      <StationChanges plan={plan as unknown as StationPlan} />
    ) : (
      <Sessions plan={plan as unknown as SchedulePlan} />
    )
  return (
    <details>
      <summary className="cursor-pointer text-sm text-accent-text">
        {kind === "STATIONS"
          ? t("showPlan")
          : t("showSessions", { count: (plan as unknown as SchedulePlan).sessions.length })}
      </summary>
      <div className="mt-2">{shown}</div>
    </details>
  )
}

function StationChanges({ plan }: { plan: StationPlan }) {
  return plan.do === "register" ? (
    <Changes row={{ before: null, after: plan.input }} />
  ) : (
    <Changes row={{ before: plan.before, after: plan.changes }} />
  )
}

function Sessions({ plan: { sessions } }: { plan: SchedulePlan }) {
  const t = useTranslations("ledgers")
  const lang = useLocale()
  return (
    <ul className="grid gap-x-4 text-sm sm:grid-cols-2">
      {sessions.slice(0, SHOWN).map(({ session: { startsAt, endsAt, place } }) => (
        <li key={`${startsAt} ${place}`}>
          {showInstant(lang, new Date(startsAt))}–{showTime(new Date(endsAt))} {place}
        </li>
      ))}
      {sessions.length > SHOWN && (
        <li className="text-muted">{t("more", { count: sessions.length - SHOWN })}</li>
      )}
    </ul>
  )
}
