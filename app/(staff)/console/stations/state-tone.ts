import type { Tone } from "@/components/ui/tone"
import type { StationState } from "@/lib/domain/stations/rules"

export const stateTone: Record<StationState, Tone> = {
  DRAFT: "neutral",
  SUBMITTED: "info",
  RETURNED: "warn",
  APPROVED: "info",
  OPEN: "good",
  SUSPENDED: "warn",
  CLOSED: "neutral",
}
