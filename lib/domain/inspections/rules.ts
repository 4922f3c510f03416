import { addDays, type Day } from "@/lib/plain/clock"

export const CAUSES = ["REPORTS", "ROUTINE", "RECHECK", "COMPLAINT"] as const
export type Cause = (typeof CAUSES)[number]

/** The last day on which a task raised `today` is in time, by the days that the office gives itself. */
export function dueDayOf(
  cause: Cause,
  today: Day,
  days: { "inspection.urgentDays": number; "inspection.routineDays": number },
): Day {
  const urgent = cause === "REPORTS" || cause === "COMPLAINT"
  return addDays(today, days[urgent ? "inspection.urgentDays" : "inspection.routineDays"])
}
