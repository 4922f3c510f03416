import { settings } from "../settings/reads"
import type { LogRules } from "./log-entries"

/** The office's rules for logging. */
export async function logRules(): Promise<LogRules> {
  const all = await settings()
  return { lateHours: all["attendance.lateHours"], repeatMinutes: all["attendance.repeatMinutes"] }
}
