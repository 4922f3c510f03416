import type { Tone } from "@/components/ui/tone"
import type { ImportOutcome, ImportState } from "@/lib/server/generated/enums"

export const STATE_TONE: Record<ImportState, Tone> = { PREVIEW: "warn", COMMITTED: "good", UNDONE: "neutral" }
export const OUTCOME_TONE: Record<ImportOutcome, Tone> = {
  NEW: "good",
  CHANGE: "info",
  SAME: "neutral",
  WRONG: "bad",
}
