import { getLocale, getTranslations } from "next-intl/server"
import { Form } from "@/components/form/form"
import { SelectField } from "@/components/form/select-field"
import { SubmitButton } from "@/components/form/submit-button"
import { DateField } from "@/components/form/text-field"
import { TextareaField } from "@/components/form/textarea-field"
import { Section } from "@/components/ui/section"
import { can } from "@/lib/domain/accounts/policy"
import type { Actor } from "@/lib/domain/audit/actor"
import { defectsAt } from "@/lib/domain/inspections/inspection-reads"
import type { StationRecord } from "@/lib/domain/stations/reads"
import { termNames } from "@/lib/domain/terms/reads"
import { namesOf } from "@/lib/domain/terms/rules"
import { reportDefectAction } from "./actions"
import { DefectItem } from "./defect-item"

/** What is to be mended, with what became of it so far; and what was settled. */
export async function DefectsSection({ actor, station }: { actor: Actor; station: StationRecord }) {
  const [{ unsettled, settled }, terms, t, lang] = await Promise.all([
    defectsAt(actor, station.id),
    termNames(),
    getTranslations("inspections"),
    getLocale(),
  ])
  const named = namesOf(terms, lang)
  const subject = { areaCode: station.areaCode, stationId: station.id }
  const may = {
    mend: station.state !== "CLOSED" && can(actor, "inspection.mend", subject),
    recheck: station.state !== "CLOSED" && can(actor, "inspection.visit", subject),
  }
  const list = (defects: typeof unsettled) => (
    <ul className="divide-y divide-line">
      {defects.map((defect) => (
        <DefectItem
          key={defect.id}
          defect={defect}
          facility={defect.facilityCode && named(defect.facilityCode)}
          may={may}
        />
      ))}
    </ul>
  )
  return (
    <Section id="defects" title={t("defects")} description={t("defectsText")}>
      {unsettled.length === 0 && <p className="text-muted">{t("noDefects")}</p>}
      {list(unsettled)}
      {may.mend && (
        <details className="mt-3">
          <summary className="font-medium text-accent-text">{t("reportDefect")}</summary>
          <Form action={reportDefectAction} hidden={{ stationId: station.id }} className="mt-3 max-w-xl">
            <TextareaField name="what" label={t("what")} rows={2} required maxLength={300} />
            <div className="grid gap-4 sm:grid-cols-2">
              <SelectField
                name="facilityCode"
                label={t("whichFacility")}
                emptyLabel={t("noFacility")}
                options={station.facts.facilities.map(({ kindCode }) => ({
                  value: kindCode,
                  label: named(kindCode),
                }))}
              />
              <DateField name="mendBy" label={t("mendBy")} hint={t("assignDueHint")} />
            </div>
            <SubmitButton>{t("reportDefect")}</SubmitButton>
          </Form>
        </details>
      )}
      {settled.length > 0 && (
        <details className="mt-3">
          <summary className="font-medium text-accent-text">
            {t("settledOnes", { count: settled.length })}
          </summary>
          {list(settled)}
        </details>
      )}
    </Section>
  )
}
