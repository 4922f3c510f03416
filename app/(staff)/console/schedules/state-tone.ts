import type { Tone } from "@/components/ui/tone"
import type { WeekState } from "@/lib/domain/schedules/schema"

export const STATE_TONE: Record<WeekState, Tone> = {
  notPlanned: "neutral",
  draft: "warn",
  changed: "warn",
  published: "good",
}
