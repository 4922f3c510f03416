import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Form } from "@/components/form/form"
import { SelectField } from "@/components/form/select-field"
import { SubmitButton } from "@/components/form/submit-button"
import { TextField, TimeField } from "@/components/form/text-field"
import { showDay, showTime } from "@/components/ui/dates"
import { Section } from "@/components/ui/section"
import type { OwnPlanned } from "@/lib/domain/schedules/own-plan"
import { type Day, dayOf, toOffsetIso } from "@/lib/plain/clock"
import { daysOf, weekOf } from "@/lib/plain/week"
import { answerSessionAction } from "../actions"

type Props = { row: Pick<OwnPlanned, "id" | "startsAt" | "endsAt">; today: Day }

/** Coming, not coming, or at another time of the same week. */
export function AnswerForms({ row: { id, startsAt, endsAt }, today }: Props) {
  const t = useTranslations("schedules.answer")
  const lang = useLocale()
  const day = dayOf(startsAt)
  const days = daysOf(weekOf(day)).filter((one) => one >= today)
  const form = (kind: "ACCEPTED" | "DECLINED" | "PROPOSED", fields: ReactNode) => (
    <Form
      action={answerSessionAction}
      hidden={{
        sessionId: id,
        kind,
        "seen.startsAt": toOffsetIso(startsAt),
        "seen.endsAt": toOffsetIso(endsAt),
      }}
    >
      {fields}
    </Form>
  )
  const line = { maxLength: 200, autoComplete: "off", hint: t("noteHint") }
  return (
    <>
      <Section id="accept" title={t("acceptTitle")}>
        {form("ACCEPTED", <SubmitButton>{t("accept")}</SubmitButton>)}
      </Section>
      <Section id="propose" title={t("proposeTitle")} description={t("proposeText")}>
        {form(
          "PROPOSED",
          <>
            <SelectField
              name="day"
              label={t("day")}
              required
              options={days.map((one) => ({ value: one, label: showDay(lang, one) }))}
              defaultValue={day}
            />
            <div className="grid grid-cols-2 gap-3">
              <TimeField name="starts" label={t("starts")} required defaultValue={showTime(startsAt)} />
              <TimeField name="ends" label={t("ends")} required defaultValue={showTime(endsAt)} />
            </div>
            <TextField {...line} name="note" label={t("note")} />
            <SubmitButton variant="secondary">{t("propose")}</SubmitButton>
          </>,
        )}
      </Section>
      <Section id="decline" title={t("declineTitle")} description={t("declineText")}>
        {form(
          "DECLINED",
          <>
            <TextField {...line} name="reason" label={t("reason")} required />
            <SubmitButton variant="danger">{t("decline")}</SubmitButton>
          </>,
        )}
      </Section>
    </>
  )
}
