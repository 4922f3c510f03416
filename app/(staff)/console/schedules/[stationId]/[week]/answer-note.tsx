"use client"

import { useLocale, useTranslations } from "next-intl"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { showInstant, showTime } from "@/components/ui/dates"
import { Notice } from "@/components/ui/notice"
import { type Answer, proposedTime, standingOfAnswer } from "@/lib/domain/schedules/answer-rules"
import type { SessionFacts } from "@/lib/domain/schedules/rules"
import { toOffsetIso } from "@/lib/plain/clock"
import { takeProposedTimeAction } from "./actions"

type Props = {
  session: SessionFacts
  answer: Answer | undefined
  revision: number
  mayPlan: boolean
  onDone: () => void
}

/** What the provider says of the session. That it declines stands among the problems. */
export function AnswerNote({ session, answer, revision, mayPlan, onDone }: Props) {
  const t = useTranslations("schedules.answer")
  const lang = useLocale()
  const standing = standingOfAnswer(answer, session)
  if (!answer || !standing || standing === "declined") return null
  const time = proposedTime(answer)
  if (standing !== "proposed" || !time)
    return (
      <Notice tone={standing === "accepted" ? "good" : "neutral"} title={t(`planner.${standing}`)}>
        {standing === "accepted" && answer.note}
      </Notice>
    )
  const { startsAt, endsAt } = time
  return (
    <Notice
      tone="info"
      title={t("planner.proposedAt", { when: `${showInstant(lang, startsAt)}–${showTime(endsAt)}` })}
    >
      {answer.note}
      {mayPlan && (
        <Form
          action={takeProposedTimeAction}
          hidden={{
            sessionId: session.id,
            revision,
            startsAt: toOffsetIso(startsAt),
            endsAt: toOffsetIso(endsAt),
          }}
          onDone={onDone}
          className="mt-2"
        >
          <SubmitButton variant="secondary">{t("planner.take")}</SubmitButton>
        </Form>
      )}
    </Notice>
  )
}
