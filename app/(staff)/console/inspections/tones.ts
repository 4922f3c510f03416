import type { Tone } from "@/components/ui/tone"
import type { Tier, Verdict } from "@/lib/domain/inspections/rules"

export const tierTone: Record<Tier, Tone> = { MODEL: "good", GOOD: "good", PASS: "info", BELOW: "bad" }
export const verdictTone: Record<Verdict, Tone> = { MET: "good", PARTLY: "warn", UNMET: "bad", NA: "neutral" }
export const defectTone: Record<"OPEN" | "MENDED" | "SETTLED", Tone> = {
  OPEN: "bad",
  MENDED: "warn",
  SETTLED: "good",
}
