import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { showDay, showInstant } from "@/components/ui/dates"
import type { Defect } from "@/lib/domain/inspections/inspection-reads"
import { dayOf } from "@/lib/plain/clock"
import { defectTone } from "../../../inspections/tones"
import { MendForm, RecheckForm } from "./defect-forms"
import { PhotoLink } from "./photo-link"

type Props = { defect: Defect; facility: string | null; may: { mend: boolean; recheck: boolean } }

/** One defect: what, since when, until when, what became of it, and what the viewer can do about it. */
export async function DefectItem({ defect, facility, may }: Props) {
  const [t, lang] = await Promise.all([getTranslations("inspections"), getLocale()])
  const { id, what, state, foundAt, mendBy, overdue, steps } = defect
  const found = showDay(lang, dayOf(foundAt))
  return (
    <li className="py-3">
      <p className="flex flex-wrap items-center gap-2">
        <strong className="font-medium">{what}</strong>
        <Badge tone={defectTone[state]}>{t(`defectStates.${state}`)}</Badge>
        {overdue && <Badge tone="bad">{t("overdue")}</Badge>}
      </p>
      <p className="text-sm text-muted">
        {facility ? t("brokenSince", { facility, day: found }) : t("foundOn", { day: found })}
        {state !== "SETTLED" && ` · ${t("mendUntil", { day: showDay(lang, mendBy) })}`}
      </p>
      <details className="mt-1">
        <summary className="text-sm text-accent-text">{t("story")}</summary>
        <ol className="mt-1 space-y-0.5 text-sm">
          {steps.map(({ id, kind, at, byName, note, photo }) => (
            <li key={id}>
              {showInstant(lang, at)} {t(`steps.${kind}`)}
              <span className="text-muted"> · {[byName, note].filter(Boolean).join(" · ")}</span>
              {photo && <PhotoLink photo={photo} alt={t("photoOf", { step: t(`steps.${kind}`) })} />}
            </li>
          ))}
        </ol>
      </details>
      {state === "OPEN" && may.mend && !may.recheck && <MendForm id={id} />}
      {state !== "SETTLED" && may.recheck && <RecheckForm id={id} />}
    </li>
  )
}
