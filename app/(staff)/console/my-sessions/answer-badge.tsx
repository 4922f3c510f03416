import { useLocale, useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { showInstant, showTime } from "@/components/ui/dates"
import type { Tone } from "@/components/ui/tone"
import type { AnswerStanding } from "@/lib/domain/schedules/answer-rules"
import type { OwnPlanned } from "@/lib/domain/schedules/own-plan"

const TONE: Record<AnswerStanding, Tone> = {
  accepted: "good",
  declined: "bad",
  proposed: "info",
  outdated: "warn",
}

/** What the provider has said of a session, as far as that still says something. */
export function AnswerBadge({ answer, answerable }: Pick<OwnPlanned, "answer" | "answerable">) {
  const t = useTranslations("schedules.answer")
  const lang = useLocale()
  const standing = answer?.standing
  if (!answer || !standing) return answerable ? <Badge>{t("none")}</Badge> : null
  const { proposedStartsAt: from, proposedEndsAt: to } = answer
  return (
    <>
      <Badge tone={TONE[standing]}>{t(`own.${standing}`)}</Badge>
      <span className="block text-sm text-muted">
        {standing === "proposed" && from && to && `${showInstant(lang, from)}–${showTime(to)} `}
        {standing !== "outdated" && answer.note}
      </span>
    </>
  )
}
