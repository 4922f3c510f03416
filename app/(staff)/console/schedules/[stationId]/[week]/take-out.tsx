"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { TextField } from "@/components/form/text-field"
import { Button } from "@/components/ui/button"
import type { SessionFacts } from "@/lib/domain/schedules/rules"
import { cancelSessionAction, removeSessionAction } from "./actions"

type Props = {
  session: SessionFacts
  /** As riders read it, if they do. */
  published?: SessionFacts
  revision: number
  may: { plan: boolean; cancel: boolean }
  now: Date
  onDone: () => void
}

/** What riders never saw is removed; what they did is cancelled with a reason, at once or with the next publication. */
export function TakeOut({ session, published, revision, may, now, onDone }: Props) {
  const t = useTranslations("schedules.takeOut")
  const [asked, setAsked] = useState(false)
  const [atOnce, setAtOnce] = useState(true)
  const sessionId = session.id
  if (published ? !may.cancel || published.endsAt <= now : !may.plan) return null
  if (!asked)
    return (
      <p className="border-t border-line pt-4">
        <Button variant="danger" onClick={() => setAsked(true)}>
          {t(published ? "cancel" : "remove")}
        </Button>
      </p>
    )
  if (!published)
    return (
      <Form
        action={removeSessionAction}
        hidden={{ sessionId, revision }}
        onDone={onDone}
        className="border-t border-line pt-4"
      >
        <p>{t("removeText")}</p>
        <SubmitButton variant="danger">{t("removeNow")}</SubmitButton>
      </Form>
    )
  return (
    <div className="space-y-4 border-t border-line pt-4">
      <fieldset>
        <legend className="font-medium">{t("when")}</legend>
        {([true, false] as const).map((choice) => (
          <label key={String(choice)} className="flex min-h-control items-center gap-2.5 py-1">
            <input type="radio" checked={atOnce === choice} onChange={() => setAtOnce(choice)} name="when" />
            {t(choice ? "atOnce" : "withNext")}
          </label>
        ))}
      </fieldset>
      <Form
        key={String(atOnce)}
        action={atOnce ? cancelSessionAction : removeSessionAction}
        hidden={atOnce ? { sessionId } : { sessionId, revision }}
        onDone={onDone}
      >
        <TextField
          name="reason"
          label={t("reason")}
          hint={t("reasonHint")}
          required
          maxLength={200}
          autoComplete="off"
        />
        <SubmitButton variant="danger">{t(atOnce ? "cancelNow" : "cancelLater")}</SubmitButton>
      </Form>
    </div>
  )
}
