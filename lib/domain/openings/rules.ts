import type { Refusal } from "@/lib/plain/result"
import { refuse } from "@/lib/plain/result"

/** Clocks of phones run ahead a little; more than this is a mistake. */
export const AHEAD_MINUTES = 2

/** A punch that comes this much after its tap is marked: its time stands on the phone's word. */
export const LATE_MINUTES = 5

const MINUTE_MS = 60_000

/** What is wrong with the time of a punch, if anything. */
export function timeProblem(
  at: Date,
  now: Date,
  lateHours: number,
): Refusal<"inTheFuture" | "tooLate"> | null {
  const age = now.getTime() - at.getTime()
  if (age < -AHEAD_MINUTES * MINUTE_MS) return refuse("inTheFuture")
  return age > lateHours * 60 * MINUTE_MS ? refuse("tooLate") : null
}

export function isLate(at: Date, now: Date): boolean {
  return now.getTime() - at.getTime() > LATE_MINUTES * MINUTE_MS
}

/** From when on reports count together: some hours back, and never from before they were last answered. */
export function reportsCountFrom(now: Date, answeredAt: Date | null, reportHours: number): Date {
  const hoursBack = new Date(now.getTime() - reportHours * 60 * MINUTE_MS)
  return answeredAt && answeredAt > hoursBack ? answeredAt : hoursBack
}
