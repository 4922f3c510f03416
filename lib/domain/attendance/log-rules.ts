import { settings } from "../settings/reads"
import type { LogRules } from "./log-entries"

const KEPT_MS = 5_000
let kept: { rules: Promise<LogRules>; until: number } | null = null

/** The office's rules for logging. Kept for some seconds: they change once a year, and check-ins come by the hundred. */
export function logRules(): Promise<LogRules> {
  if (!kept || kept.until < Date.now()) {
    const rules = settings().then((all) => ({
      lateHours: all["attendance.lateHours"],
      repeatMinutes: all["attendance.repeatMinutes"],
    }))
    kept = { rules, until: Date.now() + KEPT_MS }
    // What could not be read is not kept.
    rules.catch(() => {
      kept = null
    })
  }
  return kept.rules
}
