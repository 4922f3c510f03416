import { useLocale, useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { showInstant } from "@/components/ui/dates"
import type { Tone } from "@/components/ui/tone"
import type { OwnPlanned } from "@/lib/domain/schedules/own-plan"

const TONE: Record<OwnPlanned["state"], Tone> = {
  draft: "neutral",
  announced: "good",
  moving: "warn",
  leaving: "neutral",
  cancelled: "bad",
}

/** How a session stands between its station, its provider and riders. */
export function PlannedState({ row: { state, announced, cancelReason } }: { row: OwnPlanned }) {
  const t = useTranslations("schedules.own")
  const lang = useLocale()
  return (
    <>
      <Badge tone={TONE[state]}>{t(`states.${state}`)}</Badge>
      <span className="block text-sm text-muted">
        {state === "cancelled" && cancelReason}
        {state === "moving" && announced && t("ridersRead", { at: showInstant(lang, announced.startsAt) })}
        {state === "announced" &&
          announced?.changedAt &&
          t("changedAt", { at: showInstant(lang, announced.changedAt) })}
      </span>
    </>
  )
}
