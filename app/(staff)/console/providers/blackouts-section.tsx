import { useLocale, useTranslations } from "next-intl"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { DateField, TextField } from "@/components/form/text-field"
import { showDay } from "@/components/ui/dates"
import { Icon } from "@/components/ui/icon"
import { triangleAlertIcon } from "@/components/ui/icons"
import { Section } from "@/components/ui/section"
import type { Blackout } from "@/lib/domain/providers/reads"
import { addBlackoutAction, liftBlackoutAction } from "./actions"

type Props = {
  providerId: string
  blackouts: Blackout[]
  /** Whether the reader may change them. */
  may: boolean
}

/** Days on which a provider does not come, with what is planned for them all the same. */
export function BlackoutsSection({ providerId, blackouts, may }: Props) {
  const t = useTranslations("providers.away")
  const lang = useLocale()
  return (
    <Section id="away" title={t("title")} description={t("text")}>
      {blackouts.length === 0 && <p className="text-muted">{t("none")}</p>}
      <ul className="divide-y divide-line">
        {blackouts.map(({ id, fromDay, toDay, reason, sessions }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-2">
            <span>
              {showDay(lang, fromDay)}
              {toDay !== fromDay && ` – ${showDay(lang, toDay)}`}
              <span className="block text-sm text-muted">{reason}</span>
              {sessions > 0 && (
                <span className="flex items-start gap-1 text-sm text-warn">
                  <Icon path={triangleAlertIcon} className="mt-0.5" />
                  {t("planned", { count: sessions })}
                </span>
              )}
            </span>
            {may && (
              <Form action={liftBlackoutAction} hidden={{ id }}>
                <SubmitButton variant="secondary" size="small">
                  {t("lift")}
                </SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {may && (
        <details className="mt-3">
          <summary className="min-h-control content-center font-medium text-accent-text">{t("add")}</summary>
          <Form action={addBlackoutAction} hidden={{ providerId }} className="mt-3">
            <div className="grid gap-4 sm:grid-cols-2">
              <DateField name="fromDay" label={t("fromDay")} required />
              <DateField name="toDay" label={t("toDay")} hint={t("toDayHint")} />
            </div>
            <TextField
              name="reason"
              label={t("reason")}
              hint={t("reasonHint")}
              required
              maxLength={200}
              autoComplete="off"
            />
            <SubmitButton>{t("add")}</SubmitButton>
          </Form>
        </details>
      )}
    </Section>
  )
}
