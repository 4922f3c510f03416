import { getLocale, getTranslations } from "next-intl/server"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { DateField, TextField } from "@/components/form/text-field"
import { showDay } from "@/components/ui/dates"
import { Section } from "@/components/ui/section"
import { can } from "@/lib/domain/accounts/policy"
import type { Actor } from "@/lib/domain/audit/actor"
import type { StationRecord } from "@/lib/domain/stations/reads"
import { dayOf, dbDateToDay } from "@/lib/plain/clock"
import { addClosureAction, liftClosureAction } from "../actions"

/** Closures that stand or are to come; riders read the reason. */
export async function ClosuresSection({ actor, station }: { actor: Actor; station: StationRecord }) {
  const [t, lang] = await Promise.all([getTranslations("stations"), getLocale()])
  const may = can(actor, "station.closure", { areaCode: station.areaCode, stationId: station.id })
  return (
    <Section id="closures" title={t("closures")} description={t("closuresText")}>
      {station.closures.length === 0 && <p className="text-muted">{t("noClosures")}</p>}
      <ul className="divide-y divide-line">
        {station.closures.map((closure) => (
          <li key={closure.id} className="flex flex-wrap items-center justify-between gap-2 py-2">
            <span>
              {showDay(lang, dbDateToDay(closure.fromDay))} –{" "}
              {closure.toDay ? showDay(lang, dbDateToDay(closure.toDay)) : t("untilFurtherNotice")}
              <span className="block text-sm text-muted">{closure.reason}</span>
            </span>
            {may && (
              <Form action={liftClosureAction} hidden={{ id: closure.id }}>
                <SubmitButton variant="secondary" size="small">
                  {t("liftClosure")}
                </SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {may && station.state !== "CLOSED" && (
        <details className="mt-3">
          <summary className="font-medium text-accent-text">{t("addClosure")}</summary>
          <Form action={addClosureAction} hidden={{ stationId: station.id }} className="mt-3">
            <div className="grid gap-4 sm:grid-cols-2">
              <DateField name="fromDay" label={t("fromDay")} required defaultValue={dayOf(new Date())} />
              <DateField name="toDay" label={t("toDay")} hint={t("toDayHint")} />
            </div>
            <TextField name="reason" label={t("reason")} hint={t("closureHint")} required maxLength={200} />
            <SubmitButton>{t("addClosure")}</SubmitButton>
          </Form>
        </details>
      )}
    </Section>
  )
}
