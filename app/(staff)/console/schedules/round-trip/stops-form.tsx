import { useLocale, useTranslations } from "next-intl"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { showWeekRange } from "@/components/ui/dates"
import { EmptyState } from "@/components/ui/empty-state"
import { Section } from "@/components/ui/section"
import type { RoundTrip } from "@/lib/domain/rounds/plan-round-trip"
import type { PlanRoundTripInput } from "@/lib/domain/rounds/schema"
import { takeRoundTripAction } from "./actions"
import { StopRow } from "./stop-row"

type Props = {
  trip: RoundTrip
  input: PlanRoundTripInput
  /** The service and its provider, in words. */
  what: string
}

/** The stops as they are proposed; each may be moved or left out before all of them are written. */
export function StopsForm({ trip: { stops }, input, what }: Props) {
  const t = useTranslations("rounds.preview")
  const lang = useLocale()
  const { kindCode, providerId, week, place, capacity, note } = input
  const said = Object.entries({ kindCode, providerId, week, place, capacity, note }).filter(
    (pair): pair is [string, string | number] => pair[1] !== null,
  )
  const title = t("title", { count: stops.length, week: showWeekRange(lang, week) })
  return (
    <Section id="preview" title={title} description={t("text", { what })}>
      {stops.length === 0 ? (
        <EmptyState title={t("nothing")}>{t("nothingText")}</EmptyState>
      ) : (
        <Form action={takeRoundTripAction} hidden={Object.fromEntries(said)}>
          <ol className="divide-y divide-line">
            {stops.map((stop, index) => (
              <StopRow key={stop.stationId} stop={stop} index={index} week={week} />
            ))}
          </ol>
          <div className="flex flex-wrap items-center gap-3">
            <SubmitButton>{t("take")}</SubmitButton>
            <p className="text-sm text-muted">{t("allOrNothing")}</p>
          </div>
        </Form>
      )}
    </Section>
  )
}
